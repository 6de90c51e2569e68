/** The words of interview question 13. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whatOthersCanUse: QuestionTexts = {
  question: 'The quota is 1,000 and A reserves 300. What can B use?',
  answer: 'At most 700: what is reserved is kept from all others, used or not. And 100 must stay unreserved in all.',
};
