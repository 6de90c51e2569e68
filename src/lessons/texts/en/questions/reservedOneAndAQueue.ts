/** The words of interview question 30. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const reservedOneAndAQueue: QuestionTexts = {
  question: 'Reserved concurrency {=ask.reserved} and a queue?',
  answer:
    'Its mapping begins with {sqs.first-concurrency|number} batches. What the reservation refuses comes back, received once more; when the queue is busy, healthy messages reach the dead-letter queue without ever having run.',
  choice: {
    ask: 'A function with a reserved concurrency of {=ask.reserved} takes four seconds for a message; {=ask.rate * 60} a minute come. After three receives a message goes to the dead-letter queue. What happens?',
    options: {
      slow: {
        text: 'They are handled one after the other, sooner or later',
        refutation:
          'Later is too late: each refusal costs a receive. {=run.triggers.queue.outcomes.deadLettered} messages went to the dead-letter queue, with {=run.functions.f.Errors} errors.',
      },
      errors: {
        text: 'Some fail, and their errors bring them to the dead-letter queue',
        refutation:
          'A throttled message never ran, so that it could not fail: {=run.functions.f.Errors} errors, {=run.functions.f.Throttles} throttles, {=run.triggers.queue.outcomes.deadLettered} dead letters.',
      },
      unrun: {
        text: 'Healthy messages reach the dead-letter queue unrun',
        refutation:
          'So few messages hardly ever meet: {=run.functions.f.Throttles} throttles, {=run.triggers.queue.outcomes.deadLettered} dead letters.',
      },
    },
  },
};
