/** ApproximateAgeOfOldestMessage: how long the oldest message has been in its queue. */
import { bucketCount } from './buckets.ts';
import { oldestAges, oldestStretches } from './oldestMessage.ts';
import { queueMetric } from './queueMetric.ts';

export const approximateAgeOfOldestMessage = queueMetric(
  {
    name: 'ApproximateAgeOfOldestMessage',
    unit: 'Seconds',
    title: 'Age of the oldest message',
    betterIs: 'lower',
    description:
      'How long the oldest message has been in the queue. In a standard queue messages that were received three times and not deleted are left out.',
    // sqs.oldest-message
    statistics: ['Maximum', 'Average'],
  },
  (trace, queues, from, to, bucket, statistic) => {
    const { maxima, averages } = oldestAges(oldestStretches(trace, queues), from, to, bucket, bucketCount(from, to, bucket));
    return statistic === 'Average' ? averages : maxima;
  },
);
