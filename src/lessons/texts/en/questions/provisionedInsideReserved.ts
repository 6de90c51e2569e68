/** The words of interview question 16. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const provisionedInsideReserved: QuestionTexts = {
  question: 'How do provisioned and reserved concurrency count together?',
  answer: 'Provisioned concurrency counts within the reserved, and cannot exceed it.',
  notShown: 'More provisioned than reserved is an error of the scenario.',
};
