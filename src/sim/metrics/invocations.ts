/** Invocations: how often the function's code was started, successes and failures alike. */
import { admittedOf } from '../trace/attemptsByFunction.ts';
import { startOf } from '../trace/startOf.ts';
import { bucketCount, countInto } from './buckets.ts';
import { functionsOf, type Metric } from './metric.ts';

export const invocations: Metric = {
  name: 'Invocations',
  unit: 'Count',
  title: 'Invocations',
  betterIs: 'neither',
  description:
    'Times the function ran, counted when its handler starts; it equals the requests on the bill. Throttled requests are not among them.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    for (const f of functionsOf(trace, fn))
      for (const row of admittedOf(trace, f)) countInto(counts, from, to, bucket, startOf(trace, row));
    return counts;
  },
};
