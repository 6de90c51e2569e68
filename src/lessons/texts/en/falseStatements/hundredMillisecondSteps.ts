/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const hundredMillisecondSteps: FalseStatementTexts = {
  statement: 'Lambda is billed in steps of 100 ms.',
  foundIn: 'Articles and answers of some years ago',
  truth: 'The step is {billing.round-up-to-ms}, so that every millisecond saved is money saved.',
  shown:
    'A handler of {=run.functions.f.Duration.max|ms} was billed {=run.functions.f.billedMs|ms}. In the old steps it would have been nearly twice as much.',
};
