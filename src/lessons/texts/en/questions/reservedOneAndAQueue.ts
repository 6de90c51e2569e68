/** The words of interview question 30. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const reservedOneAndAQueue: QuestionTexts = {
  question: 'Reserved concurrency 1 and a busy queue?',
  answer: 'Healthy messages can reach the dead-letter queue without ever having run.',
};
