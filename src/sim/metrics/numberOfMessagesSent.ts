/** NumberOfMessagesSent: messages that were sent to a queue. */
import { bucketCount, countInto } from './buckets.ts';
import { visitSent } from './queueCounts.ts';
import { queueMetric } from './queueMetric.ts';

export const numberOfMessagesSent = queueMetric(
  {
    name: 'NumberOfMessagesSent',
    unit: 'Count',
    title: 'Messages sent',
    betterIs: 'neither',
    description: 'Messages sent to the queue. What a redrive policy moves to a dead-letter queue does not count there.',
    statistics: ['Sum'],
  },
  (trace, queues, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    visitSent(trace, queues, (time) => countInto(counts, from, to, bucket, time));
    return counts;
  },
);
