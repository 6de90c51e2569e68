/** Interview question 8: What happens to code that runs after the handler has returned? */
import type { Question } from './question.ts';

export const codeAfterReturn: Question = {
  number: 8,
  question: 'What happens to code that runs after the handler has returned?',
  answer: 'It is frozen with the environment, and may go on in the next invocation that the environment gets.',
  runs: [],
  notShown:
    'The format describes the work of a handler up to its return; work left behind is not simulated yet. The rule lifecycle.freeze says what AWS does.',
};
