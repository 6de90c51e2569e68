/** ApproximateAgeOfOldestMessage: how long the oldest message has been in its queue. */
import { oldestMessages } from './oldestMessage.ts';
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
  function* (trace, queues) {
    return { kind: 'ages', stretches: yield* oldestMessages(trace, queues) };
  },
);
