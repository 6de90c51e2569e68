/** How many environments there were, as an average over time. */
import { bucketCount } from './buckets.ts';
import type { Metric } from './metric.ts';

export const environments: Metric = {
  name: 'Environments',
  unit: 'Count',
  title: 'Environments',
  betterIs: 'neither',
  description: 'Environments that exist, busy or frozen, from provisioning to the end of shutdown. CloudWatch does not show it.',
  statistics: ['Average'],
  series: (trace, fn, from, to, bucket) => {
    const { function: functions, created, ended, length } = trace.environments;
    const sums = new Float64Array(bucketCount(from, to, bucket));
    for (let row = 0; row < length; row++) {
      if (fn !== null && functions[row] !== fn) continue;
      spread(sums, from, Math.min(to, trace.horizon), bucket, created[row] as number, ended[row] as number);
    }
    return sums.map((sum, b) => sum / (Math.min(to, from + (b + 1) * bucket) - (from + b * bucket)));
  },
};

/** Adds the time of start ≤ t < end to the buckets it overlaps. */
function spread(sums: Float64Array, from: number, to: number, width: number, start: number, end: number): void {
  const first = Math.max(from, start);
  const last = Math.min(to, end);
  // By number of bucket, so that widths that are no whole microseconds do no harm.
  for (let bucket = Math.floor((first - from) / width); bucket < sums.length; bucket++) {
    const begin = Math.max(first, from + bucket * width);
    const stop = Math.min(last, from + (bucket + 1) * width);
    if (begin >= last) return;
    sums[bucket] = (sums[bucket] as number) + Math.max(0, stop - begin);
  }
}
