/** The words of interview question 26. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const exactlyOnce: QuestionTexts = {
  question: 'Is an event delivered exactly once?',
  answer: 'No: at least once. Write handlers that may run twice, with an idempotency key.',
  notShown:
    'Side effects with an idempotency key are the code’s own business; the run shows that the code is called more often than events happened.',
};
