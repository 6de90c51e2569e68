/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const recursionThroughDynamodb: FalseStatementTexts = {
  statement: 'Lambda stops every recursive loop, also one through DynamoDB.',
  foundIn: 'Answers in forums',
  truth:
    'It recognises chains through SQS, SNS and S3 and from function to function, and stops them after about {recursion.hops|number} rounds. A table and its stream are not among them: such a loop goes on, and is billed.',
  shown:
    'The loop through the table ran {=table.functions.f.Invocations} times, until the simulator’s own guard ended it. The one through a bucket ended after {=bucket.functions.f.Invocations}.',
};
