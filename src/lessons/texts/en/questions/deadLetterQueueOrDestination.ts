/** The words of interview question 25. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const deadLetterQueueOrDestination: QuestionTexts = {
  question: 'Dead-letter queue or destination?',
  answer:
    'The dead-letter queue gets the event as it was, for failures alone, in SQS or SNS. A destination gets request and answer with their context, for successes as well, and may also be a function, a bus or, for failures, a bucket.',
  notShown: 'What the two write is compared in a test of the events, not here.',
  choice: {
    ask: '{=ask.count} events succeed, and each success is to be written down somewhere. Which of the two can do it?',
    options: {
      destination: { text: 'A destination' },
      queue: {
        text: 'A dead-letter queue',
        refutation:
          'It gets what Lambda gave up, and nothing else: of {=success.triggers.uploads.sent} events that succeeded, {=success.triggers.dead.sent} came there.',
      },
      both: {
        text: 'Both: a destination is the newer name of the same thing',
        refutation:
          'They differ in what they get and when: the destination got {=success.triggers.done.sent}, the dead-letter queue {=success.triggers.dead.sent}.',
      },
    },
  },
};
