/** The words of interview question 14. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const provisionedSpillover: QuestionTexts = {
  question: 'Provisioned 10, demand 15: what happens?',
  answer: 'Ten are warm; five spill over to on-demand environments, which may start cold, if the limits allow.',
};
