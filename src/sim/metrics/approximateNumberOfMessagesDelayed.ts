/** ApproximateNumberOfMessagesDelayed: messages of a queue whose delay is not over. */
import type { Resource } from '../scenario/model.ts';
import { queueSteps } from './queueLevels.ts';
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
    ofSome: (trace, queues) => trace.epochs.some(({ scenario }) => scenario.resources.some(delaysOneOf(queues))),
  },
  (trace, queues) => queueSteps(trace, queues, 'delayed'),
);

const delaysOneOf =
  (queues: readonly string[]) =>
  ({ name, settings }: Resource): boolean =>
    queues.includes(name) && typeof settings.delay === 'number' && settings.delay > 0;
