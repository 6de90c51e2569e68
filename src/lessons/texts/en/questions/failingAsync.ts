/** The words of interview question 22. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const failingAsync: QuestionTexts = {
  question: 'How often does an asynchronous event that fails run?',
  answer: 'Three times by default: at once, a minute after the first failure, two minutes after the second.',
};
