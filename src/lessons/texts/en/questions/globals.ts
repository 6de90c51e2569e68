/** The words of interview question 7. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const globals: QuestionTexts = {
  question: 'How long do globals live?',
  answer: 'As long as their environment: what init prepared is there in every later invocation of that environment, and only there.',
  notShown: 'The counter in a global is shown by what it stands for: work that is done once for each environment.',
};
