/** What tests read from a trace: counts and lists in the words of the assertion. */
import { NO_ROW } from '../../base/table.ts';
import { endings } from '../trace/endings.ts';
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';

/** How many attempts ended in each way. */
export function endingCounts(trace: Trace): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of trace.invocations.ending) {
    const name = endings[code]?.name as string;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** How many requests reached each outcome; `waiting` and `inFlight` by the tags of their state. */
export function outcomeCounts(trace: Trace): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let row = 0; row < trace.requests.length; row++) {
    const machine = trace.triggers[trace.requests.trigger[row] as number]?.machine ?? 'synchronous';
    const state = trace.machines[machine][trace.requests.state[row] as number];
    const name = state?.outcome ?? (state?.tags.join() as string);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Attempts that reached an environment. */
export const admitted = (trace: Trace): number => trace.invocations.environment.reduce((n, e) => n + (e === NO_ROW ? 0 : 1), 0);

/** When each attempt reached Lambda, s. */
export const attemptTimes = (trace: Trace): number[] => Array.from(trace.invocations.time, (t) => t / 1e6);

/** When each admitted attempt's Duration began, s. */
export const startTimes = (trace: Trace): number[] =>
  Array.from(trace.invocations.time, (_, row) => startOf(trace, row))
    .filter(Number.isFinite)
    .map((t) => t / 1e6);

/** Durations of admitted attempts, s. */
export const durations = (trace: Trace): number[] =>
  Array.from(trace.invocations.duration)
    .filter((_, row) => trace.invocations.environment[row] !== NO_ROW)
    .map((d) => d / 1e6);

/** Names of marks in order. */
export const environmentsOf = (trace: Trace): number[] => Array.from(trace.invocations.environment);

/** The greatest number of attempts in flight at once. */
export function peakConcurrency(trace: Trace): number {
  const changes: [number, number][] = [];
  for (let row = 0; row < trace.invocations.length; row++) {
    if (trace.invocations.environment[row] === NO_ROW) continue;
    const end = Math.min(startOf(trace, row) + (trace.invocations.duration[row] as number), trace.horizon);
    changes.push([trace.invocations.time[row] as number, 1], [end, -1]);
  }
  changes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  let peak = 0;
  for (const [, change] of changes) {
    now += change;
    peak = Math.max(peak, now);
  }
  return peak;
}
