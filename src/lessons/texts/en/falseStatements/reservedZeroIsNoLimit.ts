/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const reservedZeroIsNoLimit: FalseStatementTexts = {
  statement: 'A reserved concurrency of 0 means that there is no limit.',
  foundIn: 'Answers in forums',
  truth: 'It means that nothing runs. No limit of its own is no setting at all.',
  shown: '{=run.functions.f.Throttles} requests were throttled, and {=run.functions.f.Invocations} ran.',
};
