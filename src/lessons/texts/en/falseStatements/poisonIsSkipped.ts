/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const poisonIsSkipped: FalseStatementTexts = {
  statement: 'A record that fails is skipped after a few tries.',
  foundIn: 'Answers in forums',
  truth: 'By default a batch of a stream is tried until its records expire, and nothing behind it in its shard moves.',
  shown: 'Nine minutes after the bad record {=run.triggers.stream.waiting} records were waiting behind it.',
};
