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
    'Events given up without success: retries used up, too old, or reserved concurrency 0. One that went to a destination or a dead-letter queue counts too.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    const { trigger, settled, state, length } = trace.requests;
    const counted = isAsynchronous(trace, fn);
    const states = trace.machines.asynchronous;
    for (let row = 0; row < length; row++) {
      if (!counted[trigger[row] as number]) continue;
      const outcome = states[state[row] as number]?.outcome ?? null;
      if (outcome !== null && outcome !== 'succeeded') countInto(counts, from, to, bucket, settled[row] as number);
    }
    return counts;
  },
};
