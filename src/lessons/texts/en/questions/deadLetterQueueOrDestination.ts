/** The words of interview question 25. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const deadLetterQueueOrDestination: QuestionTexts = {
  question: 'Dead-letter queue or destination?',
  answer:
    'The dead-letter queue gets the event as it was, for failures only, in SQS or SNS. A destination gets request and response with their context, also for successes, in more kinds of targets.',
  notShown: 'The payloads of the two are compared in a test of src/sim/triggers/event.',
};
