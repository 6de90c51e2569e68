/** NumberOfMessagesReceived: receives of messages of a queue. */
import { bucketCount, countInto } from './buckets.ts';
import { visitReceived } from './queueCounts.ts';
import { queueMetric } from './queueMetric.ts';

export const numberOfMessagesReceived = queueMetric(
  {
    name: 'NumberOfMessagesReceived',
    unit: 'Count',
    title: 'Messages received',
    betterIs: 'neither',
    description: 'Times that a message was received. A message that comes back counts again.',
    statistics: ['Sum'],
  },
  (trace, queues, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    visitReceived(trace, queues, (time) => countInto(counts, from, to, bucket, time));
    return counts;
  },
);
