/** The words of interview question 8. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const codeAfterReturn: QuestionTexts = {
  question: 'What happens to code that runs after the handler has returned?',
  answer: 'It is frozen with the environment, and may go on in the next invocation that the environment gets.',
  notShown:
    'The format describes the work of a handler up to its return; work left behind is not simulated yet. The rule lifecycle.freeze says what AWS does.',
};
