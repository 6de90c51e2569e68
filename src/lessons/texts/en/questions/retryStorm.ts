/** The words of interview question 46. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const retryStorm: QuestionTexts = {
  question: 'Three layers each try three times. How many calls does one click make?',
  answer: '3 × 3 × 3 = 27 on the last one. With a single layer that retries it is 3.',
};
