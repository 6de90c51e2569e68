/** ApproximateNumberOfMessagesDelayed: messages of a queue whose delay is not over. */
import { queueLevels } from './queueLevels.ts';
import { queueMetric } from './queueMetric.ts';

export const approximateNumberOfMessagesDelayed = queueMetric(
  {
    name: 'ApproximateNumberOfMessagesDelayed',
    unit: 'Count',
    title: 'Messages delayed',
    betterIs: 'neither',
    description: 'Messages that were sent and cannot be received before the delay of the queue is over.',
    // sqs.messages-counted
    statistics: ['Maximum', 'Average'],
  },
  (trace, queues, from, to, bucket, statistic) => {
    const { maxima, averages } = queueLevels(trace, queues, 'delayed', from, to, bucket);
    return statistic === 'Average' ? averages : maxima;
  },
);
