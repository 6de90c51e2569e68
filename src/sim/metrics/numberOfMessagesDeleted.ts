/** NumberOfMessagesDeleted: deletions of messages of a queue. */
import { countsFrom } from './columns.ts';
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
  (trace, queues) => countsFrom((hear) => visitDeleted(trace, queues, hear)),
);
