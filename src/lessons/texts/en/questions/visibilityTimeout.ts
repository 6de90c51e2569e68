/** The words of interview question 28. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const visibilityTimeout: QuestionTexts = {
  question: 'How long should the visibility timeout be?',
  answer: 'At least six times the function’s timeout, and never below it: or messages come back while they are being handled.',
  notShown:
    'A mapping that is made with a visibility timeout below the function’s is refused; here the function’s timeout is raised later.',
};
