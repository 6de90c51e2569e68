/** The words of interview question 48. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whichMetricFirst: QuestionTexts = {
  question: 'Which metric do you look at first?',
  answer:
    'Throttles, concurrency and p99 of Duration; IteratorAge for streams, the age of the oldest message for queues, the depth of the dead-letter queue.',
  notShown: 'The series of each metric over time are in the Studio’s charts; a summary holds one number for the run.',
};
