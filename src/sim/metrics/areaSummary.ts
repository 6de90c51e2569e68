/** What happened in a stretch of time, all functions together: what a person asks of an area that they drew. */
import { billOf } from '../billing/billOf.ts';
import { admittedOf, refusedOf } from '../trace/attemptsByFunction.ts';
import { ENDING } from '../trace/endings.ts';
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { boundsOf, type Window } from '../trace/window.ts';
import { isError } from './errors.ts';
import { type Percentiles, percentilesOf } from './spread.ts';

/** Every thing counts at its own moment, as in the summary: invocations when they start, durations, errors and cost of time when they end. */
export interface AreaSummary {
  readonly Invocations: number;
  readonly Errors: number;
  readonly Throttles: number;
  readonly coldStarts: number;
  /** coldStarts / Invocations; 0 when there were none. */
  readonly coldStartRate: number;
  /** Of the invocations that ended, ms. */
  readonly Duration: Percentiles;
  /** How many invocations ended: what the percentiles are of. */
  readonly ended: number;
  /** Lambda alone, as in the bill. */
  readonly usd: number;
}

/** Sums up from ≤ t < to. One pass over the attempts, and the bill of the window. */
export function areaSummary(trace: Trace, window: Window): AreaSummary {
  const { from, to } = boundsOf(trace, window);
  const { invocations, environments } = trace;
  const durations = new Float64Array(invocations.length);
  let [started, ended, failed, cold, throttled] = [0, 0, 0, 0, 0];
  trace.functions.forEach((_, fn) => {
    for (const row of admittedOf(trace, fn)) {
      const start = startOf(trace, row);
      if (start >= from && start < to) {
        started++;
        if (environments.invocation[invocations.environment[row] as number] === row) cold++;
      }
      const ending = invocations.ending[row] as number;
      const end = start + (invocations.duration[row] as number);
      if (ending === ENDING.running || end < from || end >= to) continue;
      durations[ended++] = invocations.duration[row] as number;
      if (isError[ending]) failed++;
    }
    for (const row of refusedOf(trace, fn)) {
      const time = invocations.time[row] as number;
      if (time >= from && time < to) throttled++;
    }
  });
  return {
    Invocations: started,
    Errors: failed,
    Throttles: throttled,
    coldStarts: cold,
    coldStartRate: started === 0 ? 0 : cold / started,
    Duration: percentilesOf(durations.subarray(0, ended)),
    ended,
    usd: billOf(trace, { from, to }).totalUsd,
  };
}
