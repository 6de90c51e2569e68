/** The words of interview question 38. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const gatewayTimeout: QuestionTexts = {
  question: '504 at 29 seconds: what about the function?',
  answer: 'It goes on and is billed. The client may start another one.',
};
