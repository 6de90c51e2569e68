/** The words of interview question 4. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const whatIsInAColdStart: QuestionTexts = {
  question: 'What is in a cold start?',
  answer: 'Finding a place and fetching the code, then extensions, the runtime, and your code outside the handler; then the handler runs.',
};
