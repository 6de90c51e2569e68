/** Until when an attempt keeps its request in flight, which may be before the attempt ends: a caller may stop waiting. */
import { callerTimeouts } from './callerTimeouts.ts';
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
  const time = invocations.time[row] as number;
  const scenario = trace.epochs.length === 1 ? (trace.epochs[0] as Trace['epochs'][number]).scenario : scenarioAt(trace, time);
  const timeouts = callerTimeouts(trace, scenario);
  const given = time + (timeouts[requests.trigger[request] as number] as number);
  return Math.min(given, until);
}
