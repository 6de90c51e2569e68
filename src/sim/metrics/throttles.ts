/** Throttles: attempts that Lambda refused with 429. */
import { refusedOf } from '../trace/attemptsByFunction.ts';
import { bucketCount, countInto } from './buckets.ts';
import { functionsOf, type Metric } from './metric.ts';

export const throttles: Metric = {
  name: 'Throttles',
  unit: 'Count',
  title: 'Throttles',
  betterIs: 'lower',
  description:
    'Attempts refused with 429. They are neither Invocations nor Errors, and a request that is tried again may be throttled again.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    for (const f of functionsOf(trace, fn)) {
      for (const row of refusedOf(trace, f)) countInto(counts, from, to, bucket, trace.invocations.time[row] as number);
    }
    return counts;
  },
};
