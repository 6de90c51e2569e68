/** The words of interview question 15. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const provisionedOnLatest: QuestionTexts = {
  question: 'Provisioned concurrency on $LATEST?',
  answer: 'Not possible: it needs a published version or an alias.',
  notShown:
    'It is an error of the scenario: a trigger with the qualifier $LATEST of a function with provisioned concurrency is refused in AWS’s words (test in src/sim/scenario/problems).',
};
