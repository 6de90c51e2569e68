/** Interview question 15: Provisioned concurrency on $LATEST? */
import type { Question } from './question.ts';

export const provisionedOnLatest: Question = {
  number: 15,
  slug: 'provisioned-on-latest',
  runs: [],
};
