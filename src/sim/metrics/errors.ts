/** Errors: invocations that ended with a function error or a timeout. */
import { admittedOf } from '../trace/attemptsByFunction.ts';
import { endings } from '../trace/endings.ts';
import { startOf } from '../trace/startOf.ts';
import { bucketCount, countInto } from './buckets.ts';
import { functionsOf, type Metric } from './metric.ts';

/** Whether each ending counts as an error, by code. */
export const isError: readonly boolean[] = endings.map(({ outcome }) => outcome === 'functionError' || outcome === 'timedOut');

export const errors: Metric = {
  name: 'Errors',
  unit: 'Count',
  title: 'Errors',
  betterIs: 'lower',
  description:
    'Invocations that failed: exceptions, crashes and timeouts. As in CloudWatch an error is drawn at the time its invocation started.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    for (const f of functionsOf(trace, fn)) {
      for (const row of admittedOf(trace, f)) {
        if (isError[trace.invocations.ending[row] as number]) countInto(counts, from, to, bucket, startOf(trace, row));
      }
    }
    return counts;
  },
};
