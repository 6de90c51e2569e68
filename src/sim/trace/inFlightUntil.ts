/** Until when an attempt keeps its request in flight, which may be before the attempt ends: a caller may stop waiting. */
import type { Scenario } from '../scenario/model.ts';
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
  const timeouts = callerTimeouts(trace, invocations.time[row] as number);
  const given = (invocations.time[row] as number) + (timeouts[requests.trigger[request] as number] as number);
  return Math.min(given, until);
}

const known = new WeakMap<Scenario, readonly number[]>();

/** How long the callers of each trigger wait at `t`, µs; Infinity for triggers without a caller or without a limit. */
function callerTimeouts(trace: Trace, t: number): readonly number[] {
  const scenario = trace.epochs.length === 1 ? (trace.epochs[0] as Trace['epochs'][number]).scenario : scenarioAt(trace, t);
  const before = known.get(scenario);
  if (before) return before;
  const timeouts = trace.triggers.map(({ id, machine }) => {
    const settings = scenario.triggers.find((trigger) => trigger.id === id)?.settings;
    const limit = settings?.callerTimeout ?? settings?.timeout;
    return machine === 'synchronous' && typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY;
  });
  known.set(scenario, timeouts);
  return timeouts;
}
