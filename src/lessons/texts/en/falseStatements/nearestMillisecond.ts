/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const nearestMillisecond: FalseStatementTexts = {
  statement: 'Duration is billed to the nearest millisecond.',
  foundIn: 'Well-known introductions to Lambda',
  truth: 'It is rounded up, always, to the next {billing.round-up-to-ms}. On average half a millisecond is paid and not used.',
  shown:
    'The handler took {=run.functions.f.Duration.max|ms}; billed were {=run.functions.f.billedMs|ms}, where the nearest millisecond would have been one less.',
};
