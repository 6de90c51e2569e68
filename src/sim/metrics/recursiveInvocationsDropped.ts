/** RecursiveInvocationsDropped: invocations that Lambda stopped as part of a loop. */
import { ENDING } from '../trace/endings.ts';
import { functionOf } from '../trace/functionOf.ts';
import { bucketCount, countInto } from './buckets.ts';
import type { Metric } from './metric.ts';

export const recursiveInvocationsDropped: Metric = {
  name: 'RecursiveInvocationsDropped',
  unit: 'Count',
  title: 'Recursive invocations dropped',
  betterIs: 'lower',
  // recursion.invocations-dropped
  description:
    'Invocations that Lambda stopped because the chain of events that led to them had invoked the function about 16 times before.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    const { ending, time, length } = trace.invocations;
    for (let row = 0; row < length; row++) {
      if (ending[row] !== ENDING.recursionStopped || (fn !== null && functionOf(trace, row) !== fn)) continue;
      countInto(counts, from, to, bucket, time[row] as number);
    }
    return counts;
  },
};
