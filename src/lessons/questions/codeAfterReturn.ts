/** Interview question 8: What happens to code that runs after the handler has returned? */
import type { Question } from './question.ts';

export const codeAfterReturn: Question = {
  number: 8,
  slug: 'code-after-return',
  runs: [],
};
