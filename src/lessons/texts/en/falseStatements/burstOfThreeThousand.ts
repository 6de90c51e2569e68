/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const burstOfThreeThousand: FalseStatementTexts = {
  statement: 'A Region allows a burst of 500 to 3,000, then 500 more each minute.',
  foundIn: 'Articles and answers of some years ago',
  truth:
    'Each function may gain {concurrency.scaling-burst|number} environments at once, in every Region, and {concurrency.scaling-refill|number} more each second. Functions do not share it.',
  shown: 'Of two thousand requests at once {=run.functions.f.Invocations} ran, with a quota that would have allowed all.',
};
