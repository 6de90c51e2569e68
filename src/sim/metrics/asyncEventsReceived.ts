/** AsyncEventsReceived: events that sources handed to Lambda's queue. */
import { bucketCount, countInto } from './buckets.ts';
import { isAsynchronous } from './isAsynchronous.ts';
import type { Metric } from './metric.ts';

export const asyncEventsReceived: Metric = {
  name: 'AsyncEventsReceived',
  unit: 'Count',
  title: 'Events received',
  betterIs: 'neither',
  description: 'Events that sources such as S3 handed to Lambda to be queued, drawn when they were sent.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    const { trigger, sent, length } = trace.requests;
    const counted = isAsynchronous(trace, fn);
    for (let row = 0; row < length; row++) if (counted[trigger[row] as number]) countInto(counts, from, to, bucket, sent[row] as number);
    return counts;
  },
};
