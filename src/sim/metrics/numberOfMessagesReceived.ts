/** NumberOfMessagesReceived: receives of messages of a queue. */
import { countsFrom } from './columns.ts';
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
  (trace, queues) => countsFrom((hear) => visitReceived(trace, queues, hear)),
);
