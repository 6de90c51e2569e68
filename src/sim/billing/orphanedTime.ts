/** Billed time that nobody waited for: a function runs on after its caller has gone (rules api-gateway.timeout-504, sdk.caller-timeout). */
import { NO_ROW } from '../../base/table.ts';
import { callerTimeouts } from '../trace/callerTimeouts.ts';
import { configurationOf } from '../trace/configuration.ts';
import { ENDING } from '../trace/endings.ts';
import { endOf } from '../trace/endOf.ts';
import { inFlightUntil } from '../trace/inFlightUntil.ts';
import { spansInWindow } from '../trace/spansInWindow.ts';
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { billedShares } from './billedTime.ts';
import { gigabytes } from './prices.ts';

/** Billed time of the invocation in row `row` after its caller had gone, µs, so far where it is still running; 0 for most. */
export function orphanedTime(trace: Trace, row: number): number {
  const { invocations, requests, triggers } = trace;
  const environment = invocations.environment[row] as number;
  const trigger = triggers[requests.trigger[invocations.request[row] as number] as number];
  if (environment === NO_ROW || trigger?.machine !== 'synchronous') return 0;
  const left = inFlightUntil(trace, row);
  const end = endOf(trace, row);
  if (left >= end) return 0;
  const start = startOf(trace, row);
  let time = start < end ? end - Math.max(start, left) : 0;
  if (left >= start) return time;
  const shares = billedShares(trace);
  // The caller left during the cold start, whose init (or a part of the restore) is billed too.
  for (const span of spansInWindow(trace, environment, left, Math.min(start, end))) {
    const share = shares[span.state] as number;
    if (span.invocation === row) time += share * (Math.min(span.end, start, end) - Math.max(span.start, left));
  }
  return time;
}

/** GB-seconds of each function that were billed for nobody, by when the invocation ended: from ≤ end < to, µs. */
export function orphanedGbSeconds(trace: Trace, from: number, to: number): Float64Array {
  const { invocations, requests, environments } = trace;
  const sums = new Float64Array(trace.functions.length);
  const mayLeave = triggersLeft(trace);
  if (!mayLeave.includes(1)) return sums;
  for (let row = 0; row < invocations.length; row++) {
    const request = invocations.request[row] as number;
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW || mayLeave[requests.trigger[request] as number] === 0 || invocations.ending[row] === ENDING.running)
      continue;
    const end = endOf(trace, row);
    if (end < from || end >= to) continue;
    const time = orphanedTime(trace, row);
    if (time === 0) continue;
    const fn = environments.function[environment] as number;
    sums[fn] = (sums[fn] as number) + (time / 1e6) * gigabytes(configurationOf(trace, environment).memorySize);
  }
  return sums;
}

/** Trigger → 1 when its callers may stop waiting. */
function triggersLeft(trace: Trace): Uint8Array {
  const mayLeave = new Uint8Array(trace.triggers.length);
  for (const { scenario } of trace.epochs) {
    callerTimeouts(trace, scenario).forEach((timeout, trigger) => {
      if (timeout !== Number.POSITIVE_INFINITY || trace.triggers[trigger]?.call) mayLeave[trigger] = 1;
    });
  }
  return mayLeave;
}

/** Says of an invocation row, quickly, whether its caller may have left at all. */
export function mayBeLeft(trace: Trace): (row: number) => boolean {
  const mayLeave = triggersLeft(trace);
  const { invocations, requests } = trace;
  return (row) => mayLeave[requests.trigger[invocations.request[row] as number] as number] === 1;
}
