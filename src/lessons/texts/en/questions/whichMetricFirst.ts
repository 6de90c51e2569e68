/** The words of interview question 48. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whichMetricFirst: QuestionTexts = {
  question: 'Which metric do you look at first?',
  answer:
    'Throttles, ConcurrentExecutions and the slowest percent of Duration; IteratorAge for streams, the age of the oldest message for queues, and the depth of the dead-letter queue. Errors alone misses what never ran.',
  notShown: 'The series of each metric over time are in the Studio’s charts; a summary holds one number for the run.',
  choice: {
    ask: 'Messages end in the dead-letter queue of a queue, {=ask.rate * 60} come each minute, and the code is healthy. Which metric of the function shows why?',
    options: {
      errors: {
        text: 'Errors',
        refutation:
          'What was refused never ran, and cannot fail: {=lost.functions.f.Errors} errors, {=lost.triggers.queue.outcomes.deadLettered} dead letters.',
      },
      throttles: { text: 'Throttles' },
      duration: {
        text: 'Duration',
        refutation:
          'Each invocation took {=lost.functions.f.Duration.p50|ms}, the slowest {=lost.functions.f.Duration.max|ms}: those that ran, ran as ever.',
      },
    },
  },
};
