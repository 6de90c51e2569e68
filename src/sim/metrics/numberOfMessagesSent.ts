/** NumberOfMessagesSent: messages that were sent to a queue. */
import { countsFrom } from './columns.ts';
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
  (trace, queues) => countsFrom((hear) => visitSent(trace, queues, hear)),
);
