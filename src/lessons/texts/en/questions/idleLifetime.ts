/** The words of interview question 9. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const idleLifetime: QuestionTexts = {
  question: 'How long do idle environments live?',
  answer: 'AWS does not say, and changes it. Measured: five to seven minutes in 2021, ten before. Never rely on it.',
};
