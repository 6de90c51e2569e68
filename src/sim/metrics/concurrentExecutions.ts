/** ConcurrentExecutions: how many environments were serving a request, as an exact step function of time. */
import { NO_ROW } from '../../base/table.ts';
import { endOf } from '../trace/endOf.ts';
import type { Trace } from '../trace/tables.ts';
import { bucketCount, bucketOf } from './buckets.ts';
import { defineMetric } from './defineMetric.ts';
import { inFlightSteps } from './inFlightSteps.ts';
import { peaks } from './peaks.ts';

export const concurrentExecutions = defineMetric({
  name: 'ConcurrentExecutions',
  family: 'function',
  unit: 'Count',
  title: 'Concurrent executions',
  betterIs: 'neither',
  description: 'Environments that serve a request, from its arrival to its end: init counts too. This is what concurrency limits limit.',
  statistics: ['Maximum', 'Average'],
  columns: (trace, fn) => inFlightSteps(trace, (environment) => fn === null || trace.environments.function[environment] === fn),
});

/** Highest value and average over time of each bucket. */
export interface Concurrency {
  readonly maxima: Float64Array;
  readonly averages: Float64Array;
}

/**
 * Both statistics of buckets of `width` µs over from ≤ t < to. Where an end and a start meet, the end goes first, as in the engine; an invocation
 * that takes no time still counts at its instant.
 */
export function concurrency(trace: Trace, fn: number | null, from: number, to: number, width: number): Concurrency {
  const { starts, ends } = intervals(trace, fn, to);
  return { maxima: peaks(starts, ends, from, width, bucketCount(from, to, width)), averages: averagesOf(starts, ends, from, to, width) };
}

/** Arrivals before `to` of the attempts that were admitted, ascending, and the ends of the same attempts. */
function intervals(trace: Trace, fn: number | null, to: number): { starts: Float64Array; ends: Float64Array } {
  const { invocations, environments } = trace;
  const starts = new Float64Array(invocations.length);
  const ends = new Float64Array(invocations.length);
  let n = 0;
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW || (fn !== null && environments.function[environment] !== fn)) continue;
    const time = invocations.time[row] as number;
    if (time >= to) break;
    starts[n] = time;
    ends[n++] = endOf(trace, row);
  }
  return { starts: starts.subarray(0, n), ends: ends.subarray(0, n) };
}

/** Time in flight of each bucket over its length: whole buckets in the middle of an interval are added by a running sum. */
function averagesOf(starts: Float64Array, ends: Float64Array, from: number, to: number, width: number): Float64Array {
  const averages = new Float64Array(bucketCount(from, to, width));
  const whole = new Int32Array(averages.length + 1);
  for (let i = 0; i < starts.length; i++) {
    const start = Math.max(starts[i] as number, from);
    const end = Math.min(ends[i] as number, to);
    if (start >= end) continue;
    const first = bucketOf(start, from, width, averages.length);
    const last = Math.floor((end - from) / width);
    if (first === last) {
      averages[first] = (averages[first] as number) + end - start;
      continue;
    }
    averages[first] = (averages[first] as number) + from + (first + 1) * width - start;
    if (last < averages.length) averages[last] = (averages[last] as number) + end - (from + last * width);
    whole[first + 1] = (whole[first + 1] as number) + 1;
    whole[last] = (whole[last] as number) - 1;
  }
  let through = 0;
  for (let b = 0; b < averages.length; b++) {
    through += whole[b] as number;
    const length = Math.min(to, from + (b + 1) * width) - (from + b * width);
    averages[b] = ((averages[b] as number) + through * width) / length;
  }
  return averages;
}
