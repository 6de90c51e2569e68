/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const queueMappingOf1000: FalseStatementTexts = {
  statement: 'An SQS mapping scales by 60 a minute, to 1,000 batches at once.',
  foundIn: 'Documentation and articles of earlier years; even official pages differed',
  truth: 'It adds up to {sqs.scale-up|number} a minute, to {sqs.maximum-invocations|number} invocations at once.',
  shown: 'After {=run.durationMs|ms} of a large backlog {=run.functions.f.ConcurrentExecutions.max} invocations ran at once.',
};
