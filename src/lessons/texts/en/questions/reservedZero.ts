/** The words of interview question 12. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const reservedZero: QuestionTexts = {
  question: 'What does a reserved concurrency of 0 do?',
  answer: 'Nothing runs: callers get 429, and events go at once to the dead-letter queue or destination, or are lost.',
};
