/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const policyOfAnotherBucket: FalseStatementTexts = {
  statement: 'Attach a policy for the bucket, and the function can write its result. (The policy names another bucket than the code.)',
  foundIn: 'Tutorials',
  truth:
    'What no policy allows is denied, and a name that differs in one letter is another bucket. The ARN in the policy must be that of the bucket that the code writes to.',
  shown: 'All {=run.functions.f.Errors} writes were denied: the policy allows another bucket.',
};
