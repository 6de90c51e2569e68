/** ApproximateNumberOfMessagesVisible: messages of a queue that wait to be received. */
import { queueLevels } from './queueLevels.ts';
import { queueMetric } from './queueMetric.ts';

export const approximateNumberOfMessagesVisible = queueMetric(
  {
    name: 'ApproximateNumberOfMessagesVisible',
    unit: 'Count',
    title: 'Messages waiting',
    betterIs: 'lower',
    description: 'Messages that could be received: the backlog. It grows while more come than the function handles.',
    // sqs.messages-counted
    statistics: ['Maximum', 'Average'],
  },
  (trace, queues, from, to, bucket, statistic) => {
    const { maxima, averages } = queueLevels(trace, queues, 'visible', from, to, bucket);
    return statistic === 'Average' ? averages : maxima;
  },
);
