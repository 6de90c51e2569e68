/** Until when an attempt keeps its request in flight, which may be before the attempt ends: a caller may stop waiting. */
import { scenarioAt } from './configuration.ts';
import { endOf } from './endOf.ts';
import type { Trace } from './tables.ts';

/**
 * The earliest of the attempt's end, its request's settling and the moment its caller stops waiting (rules `sdk.*`, `api-gateway.*`), µs.
 * Only for attempts that were admitted.
 */
export function inFlightUntil(trace: Trace, row: number): number {
  const { invocations, requests } = trace;
  const request = invocations.request[row] as number;
  let until = endOf(trace, row);
  const settled = requests.settled[request] as number;
  if (settled < until) until = settled;
  const trigger = trace.triggers[requests.trigger[request] as number] as Trace['triggers'][number];
  if (trigger.machine === 'synchronous') {
    const time = invocations.time[row] as number;
    until = Math.min(until, time + callerTimeoutAt(trace, trigger.id, time));
  }
  return until;
}

const known = new WeakMap<object, Map<string, number>>();

/** How long the callers of a trigger wait, µs; Infinity when the trigger does not say. */
function callerTimeoutAt(trace: Trace, id: string, t: number): number {
  const scenario = trace.epochs.length === 1 ? (trace.epochs[0] as Trace['epochs'][number]).scenario : scenarioAt(trace, t);
  let timeouts = known.get(scenario);
  if (!timeouts) {
    timeouts = new Map(scenario.triggers.map((trigger) => [trigger.id, callerTimeout(trigger.settings)]));
    known.set(scenario, timeouts);
  }
  return timeouts.get(id) ?? Number.POSITIVE_INFINITY;
}

function callerTimeout(settings: Readonly<Record<string, unknown>>): number {
  const limit = settings.callerTimeout ?? settings.timeout;
  return typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY;
}
