/** The words of interview question 11. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const reservedOrProvisioned: QuestionTexts = {
  question: 'Reserved or provisioned concurrency?',
  answer: 'Reserved is a permission and a ceiling, free, and still cold. Provisioned is environments kept ready, paid while idle.',
};
