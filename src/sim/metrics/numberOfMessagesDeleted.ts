/** NumberOfMessagesDeleted: deletions of messages of a queue. */
import { bucketCount, countInto } from './buckets.ts';
import { visitDeleted } from './queueCounts.ts';
import { queueMetric } from './queueMetric.ts';

export const numberOfMessagesDeleted = queueMetric(
  {
    name: 'NumberOfMessagesDeleted',
    unit: 'Count',
    title: 'Messages deleted',
    betterIs: 'neither',
    description:
      'Deletions of messages, after success or because no filter matched. A message that two invocations handled may count twice.',
    statistics: ['Sum'],
  },
  (trace, queues, from, to, bucket) => {
    const counts = new Float64Array(bucketCount(from, to, bucket));
    visitDeleted(trace, queues, (time) => countInto(counts, from, to, bucket, time));
    return counts;
  },
);
