/** Cold starts: invocations that waited for a new environment. */
import { admittedOf } from '../trace/attemptsByFunction.ts';
import { isColdStart, startOf } from '../trace/startOf.ts';
import { bucketCount, countInto } from './buckets.ts';
import { functionsOf, type Metric } from './metric.ts';

export const coldStarts: Metric = {
  name: 'ColdStarts',
  unit: 'Count',
  title: 'Cold starts',
  betterIs: 'lower',
  description: 'Invocations that waited for a new environment. CloudWatch has no such metric; people count INIT_START lines.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    for (const f of functionsOf(trace, fn)) {
      for (const row of admittedOf(trace, f)) if (isColdStart(trace, row)) countInto(counts, from, to, bucket, startOf(trace, row));
    }
    return counts;
  },
};
