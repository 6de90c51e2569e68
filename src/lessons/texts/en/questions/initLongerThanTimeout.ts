/** The words of interview question 6. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const initLongerThanTimeout: QuestionTexts = {
  question: 'Init takes 12 s and the timeout is 3 s. What happens?',
  answer: 'Init is given up at 10 s, runs again inside the invocation under the timeout of 3 s, and fails. No request can ever succeed.',
  notShown: 'Whether the abandoned first ten seconds are billed is not published; Coldstart does not bill them, and says so.',
};
