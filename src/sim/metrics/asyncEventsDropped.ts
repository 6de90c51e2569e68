/** AsyncEventsDropped: events that Lambda gave up. */
import { bucketCount, countInto } from './buckets.ts';
import { isAsynchronous } from './isAsynchronous.ts';
import type { Metric } from './metric.ts';

export const asyncEventsDropped: Metric = {
  name: 'AsyncEventsDropped',
  unit: 'Count',
  title: 'Events dropped',
  betterIs: 'lower',
  description:
    'Events given up without success: retries used up, too old, a loop that Lambda stopped, or reserved concurrency 0. One that went to a destination or a dead-letter queue counts too.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    const { trigger, settled, state, length } = trace.requests;
    const counted = isAsynchronous(trace, fn);
    // What never reached the queue is not dropped from it.
    const dropped = trace.machines.asynchronous.map(
      ({ outcome, tags }) => outcome !== null && outcome !== 'succeeded' && !tags.includes('outside'),
    );
    for (let row = 0; row < length; row++) {
      if (!counted[trigger[row] as number]) continue;
      if (dropped[state[row] as number]) countInto(counts, from, to, bucket, settled[row] as number);
    }
    return counts;
  },
};
