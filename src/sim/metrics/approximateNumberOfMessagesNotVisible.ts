/** ApproximateNumberOfMessagesNotVisible: messages of a queue that were received and are still hidden. */
import { queueSteps } from './queueLevels.ts';
import { queueMetric } from './queueMetric.ts';

export const approximateNumberOfMessagesNotVisible = queueMetric(
  {
    name: 'ApproximateNumberOfMessagesNotVisible',
    unit: 'Count',
    title: 'Messages in flight',
    betterIs: 'neither',
    description:
      'Messages that were received and are neither deleted nor back: at work, or failed and hidden until the visibility timeout ends.',
    // sqs.messages-counted
    statistics: ['Maximum', 'Average'],
  },
  (trace, queues) => queueSteps(trace, queues, 'received'),
);
