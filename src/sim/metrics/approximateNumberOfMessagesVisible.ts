/** ApproximateNumberOfMessagesVisible: messages of a queue that wait to be received. */
import { queueSteps } from './queueLevels.ts';
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
  (trace, queues) => queueSteps(trace, queues, 'visible'),
);
