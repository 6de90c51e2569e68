/** AsyncEventsReceived: events that sources handed to Lambda's queue. */
import { receivedAt } from '../trace/receivedAt.ts';
import { bucketCount, countInto } from './buckets.ts';
import { isAsynchronous } from './isAsynchronous.ts';
import type { Metric } from './metric.ts';

export const asyncEventsReceived: Metric = {
  name: 'AsyncEventsReceived',
  unit: 'Count',
  title: 'Events received',
  betterIs: 'neither',
  description: 'Events that sources such as S3 handed to Lambda’s queue. What a filter left out or Lambda refused is not among them.',
  statistics: ['Sum'],
  series: (trace, fn, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    const { trigger, length } = trace.requests;
    const counted = isAsynchronous(trace, fn);
    const received = receivedAt(trace);
    for (let row = 0; row < length; row++) {
      if (counted[trigger[row] as number] && !Number.isNaN(received[row] as number))
        countInto(counts, from, to, bucket, received[row] as number);
    }
    return counts;
  },
};
