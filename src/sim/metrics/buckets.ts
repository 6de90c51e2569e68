/** Puts events and measurements into buckets of time. */
import { quantile } from '../../base/quantile.ts';
import type { Statistic } from './metric.ts';

/** How many buckets of `width` µs cover from ≤ t < to; the last one may reach beyond. The small term takes back what a division adds. */
export function bucketCount(from: number, to: number, width: number): number {
  return Math.max(0, Math.ceil((to - from) / width - 1e-9));
}

/** The bucket of a time within the buckets; a width that is no whole number of microseconds may round into the one after the last. */
export function bucketOf(time: number, from: number, width: number, buckets: number): number {
  return Math.min(buckets - 1, Math.floor((time - from) / width));
}

/** Adds one to the bucket of `time`; times outside do nothing. */
export function countInto(counts: Float64Array, from: number, to: number, width: number, time: number): void {
  if (!(time >= from && time < to)) return;
  const bucket = bucketOf(time, from, width, counts.length);
  counts[bucket] = (counts[bucket] as number) + 1;
}

/** Measurements with their times, in any order. */
export interface Samples {
  /** µs. */
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** A statistic of the samples of each bucket; NaN where there are none. */
export function sampleSeries({ times, values }: Samples, from: number, to: number, width: number, statistic: Statistic): Float64Array {
  const buckets = bucketCount(from, to, width);
  const offsets = new Uint32Array(buckets + 1);
  const places = new Int32Array(times.length).fill(-1);
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    if (!(time >= from && time < to)) continue;
    const bucket = bucketOf(time, from, width, buckets);
    places[i] = bucket;
    offsets[bucket + 1] = (offsets[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++) offsets[bucket + 1] = (offsets[bucket + 1] as number) + (offsets[bucket] as number);
  const next = offsets.slice();
  const grouped = new Float64Array(offsets[buckets] as number);
  for (let i = 0; i < times.length; i++) {
    const bucket = places[i] as number;
    if (bucket < 0) continue;
    const place = next[bucket] as number;
    grouped[place] = values[i] as number;
    next[bucket] = place + 1;
  }
  return Float64Array.from({ length: buckets }, (_, bucket) =>
    statisticOf(grouped.subarray(offsets[bucket], offsets[bucket + 1]), statistic),
  );
}

/** May reorder `values`. */
function statisticOf(values: Float64Array, statistic: Statistic): number {
  if (values.length === 0) return Number.NaN;
  switch (statistic) {
    case 'Sum':
    case 'Average': {
      const sum = values.reduce((total, value) => total + value, 0);
      return statistic === 'Sum' ? sum : sum / values.length;
    }
    case 'Maximum':
      return values.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
    default:
      return quantile(values.sort(), Number(statistic.slice(1)) / 100);
  }
}
