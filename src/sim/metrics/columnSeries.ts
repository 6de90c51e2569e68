/** One number for each bucket of time, from a metric's columns. */
import { firstAtLeast } from '../../base/bisect.ts';
import { quantilesOf } from '../../base/quantilesOf.ts';
import { bucketCount } from './buckets.ts';
import type { Columns, Samples } from './columns.ts';
import type { Statistic } from './metric.ts';
import { oldestAges } from './oldestMessage.ts';
import { type Steps, stepAverage, stepExtremes } from './steps.ts';

/**
 * The statistic of each bucket of `width` µs over from ≤ t < to. A bucket without anything is 0 for counts, what `idle` says for steps, and NaN for
 * samples and ages.
 */
export function columnSeries(columns: Columns, from: number, to: number, width: number, statistic: Statistic): Float64Array {
  const buckets = bucketCount(from, to, width);
  if (columns.kind === 'ages') {
    const { maxima, averages } = oldestAges(columns.stretches, from, to, width, buckets);
    return statistic === 'Average' ? averages : maxima;
  }
  const values = new Float64Array(buckets);
  let first = columns.kind === 'steps' ? 0 : firstAtLeast(columns.times, from);
  for (let b = 0; b < buckets; b++) {
    const begin = from + b * width;
    const end = b === buckets - 1 ? to : from + (b + 1) * width;
    if (columns.kind === 'steps') {
      values[b] = ofSteps(columns, begin, end, statistic);
      continue;
    }
    const next = firstAtLeast(columns.times, end, first);
    values[b] = columns.kind === 'counts' ? next - first : ofSamples(columns, first, next, statistic);
    first = next;
  }
  return values;
}

function ofSteps(steps: Steps, from: number, to: number, statistic: Statistic): number {
  const { high } = stepExtremes(steps, from, to);
  if (high === 0) return steps.idle;
  return statistic === 'Average' ? stepAverage(steps, from, to) : high;
}

function ofSamples({ values }: Samples, from: number, to: number, statistic: Statistic): number {
  if (to <= from) return Number.NaN;
  if (statistic.startsWith('p')) return quantilesOf(values.subarray(from, to), [Number(statistic.slice(1)) / 100])[0] as number;
  let [sum, most] = [0, Number.NEGATIVE_INFINITY];
  for (let i = from; i < to; i++) {
    sum += values[i] as number;
    most = Math.max(most, values[i] as number);
  }
  return statistic === 'Maximum' ? most : statistic === 'Sum' ? sum : sum / (to - from);
}
