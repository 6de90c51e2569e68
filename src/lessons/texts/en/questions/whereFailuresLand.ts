/** The words of interview question 33. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whereFailuresLand: QuestionTexts = {
  question: 'Where do messages of a queue land that fail for good?',
  answer:
    'In the queue’s own dead-letter queue, by its redrive policy. The function’s dead-letter queue is for asynchronous invocations, and never sees them.',
  choice: {
    ask: 'A function has a dead-letter queue, and the queue that feeds it has another one. {=ask.count} messages always fail. Where do they land?',
    options: {
      function: {
        text: 'In the function’s dead-letter queue',
        refutation:
          'That one is for events that Lambda gave up. A mapping invokes synchronously and leaves messages in their queue: {=run.triggers.never.sent} came there.',
      },
      queue: { text: 'In the dead-letter queue of the queue' },
      both: {
        text: 'In both: each of them was told to keep failures',
        refutation:
          'Only the queue counts receives and moves messages: {=run.triggers.watch.sent} came to its dead-letter queue, {=run.triggers.never.sent} to the function’s.',
      },
    },
  },
};
