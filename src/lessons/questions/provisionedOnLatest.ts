/** Interview question 15: Provisioned concurrency on $LATEST? */
import type { Question } from './question.ts';

export const provisionedOnLatest: Question = {
  number: 15,
  question: 'Provisioned concurrency on $LATEST?',
  answer: 'Not possible: it needs a published version or an alias.',
  runs: [],
  notShown:
    'It is an error of the scenario: a trigger with the qualifier $LATEST of a function with provisioned concurrency is refused in AWS’s words (test in src/sim/scenario/problems).',
};
