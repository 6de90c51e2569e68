/** The words of interview question 8. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const codeAfterReturn: QuestionTexts = {
  question: 'What happens to code that still runs when the handler has returned?',
  answer:
    'It is frozen with the environment. It may go on in the next invocation of that environment, in the middle of another request, or never.',
  notShown:
    'A scenario describes the work of a handler up to its return, so work that is left behind cannot be run, and there are no options to judge. What AWS says: between invocations the environment is frozen, with all that is in its memory.',
};
