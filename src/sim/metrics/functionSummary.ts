/** What one function did in a window: CloudWatch's counts and durations. */
import { admittedOf, refusedOf } from '../trace/attemptsByFunction.ts';
import { ENDING } from '../trace/endings.ts';
import type { Trace } from '../trace/tables.ts';
import { concurrency } from './concurrentExecutions.ts';
import type { EnvironmentSummary } from './environmentSummary.ts';
import { isError } from './errors.ts';
import { initDurations } from './initDuration.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface FunctionSummary {
  /** Counted when they start. */
  readonly Invocations: number;
  /** Counted when they end. */
  readonly Errors: number;
  readonly Throttles: number;
  /** Throttles by Lambda's Reason; reasons that did not come up are absent. */
  readonly throttleReasons: Readonly<Record<string, number>>;
  readonly ConcurrentExecutions: { readonly avg: number; readonly max: number };
  /** Of the invocations that ended, ms. */
  readonly Duration: Spread;
  /** Of the cold starts whose init came to its end, ms. */
  readonly InitDuration: Spread & { readonly count: number };
  readonly coldStarts: number;
  /** coldStarts / Invocations; 0 when there were none. */
  readonly coldStartRate: number;
  readonly environments: EnvironmentSummary;
  /** Environments created, by cause; causes that did not come up are absent. */
  readonly creationReasons: Readonly<Record<string, number>>;
  readonly billedMs: number;
  readonly gbSeconds: number;
  /** The part of gbSeconds that was billed after the caller had stopped waiting. */
  readonly orphanedGbSeconds: number;
}

/** The part of a function's summary that comes from its attempts, over from ≤ t < to, µs. */
export function attemptSummary(trace: Trace, fn: number, from: number, to: number) {
  const { invocations, environments } = trace;
  const inits = initDurations(trace);
  const rows = admittedOf(trace, fn);
  const durations = new Float64Array(rows.length);
  const initMicros: number[] = [];
  let [started, ended, failed, cold] = [0, 0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const environment = invocations.environment[row] as number;
    const start = Math.max(invocations.time[row] as number, environments.ready[environment] as number);
    if (start >= from && start < to) {
      started++;
      if (environments.invocation[environment] === row) {
        cold++;
        if (!Number.isNaN(inits[environment])) initMicros.push(inits[environment] as number);
      }
    }
    const ending = invocations.ending[row] as number;
    const end = start + (invocations.duration[row] as number);
    if (ending === ENDING.running || end < from || end >= to) continue;
    durations[ended++] = invocations.duration[row] as number;
    if (isError[ending]) failed++;
  }
  return {
    Invocations: started,
    Errors: failed,
    Throttles: throttlesIn(trace, fn, from, to),
    ConcurrentExecutions: concurrentIn(trace, fn, from, to),
    Duration: spreadOf(durations.subarray(0, ended)),
    InitDuration: { count: initMicros.length, ...spreadOf(Float64Array.from(initMicros)) },
    coldStarts: cold,
    coldStartRate: started === 0 ? 0 : cold / started,
  };
}

function throttlesIn(trace: Trace, fn: number, from: number, to: number): number {
  const { time } = trace.invocations;
  let count = 0;
  for (const row of refusedOf(trace, fn)) if ((time[row] as number) >= from && (time[row] as number) < to) count++;
  return count;
}

function concurrentIn(trace: Trace, fn: number, from: number, to: number): { avg: number; max: number } {
  if (to <= from) return { avg: 0, max: 0 };
  const { averages, maxima } = concurrency(trace, fn, from, to, to - from);
  return { avg: averages[0] as number, max: maxima[0] as number };
}
