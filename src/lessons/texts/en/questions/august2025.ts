/** The words of interview question 41. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const august2025: QuestionTexts = {
  question: 'What did August 2025 change?',
  answer: 'Init of zip packages on managed runtimes is billed too, as it was for images before.',
};
