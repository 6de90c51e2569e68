/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const initIsFree: FalseStatementTexts = {
  statement: 'Init time is free, so do everything outside the handler.',
  foundIn: 'Articles and answers of some years ago',
  truth: 'It was free for zip packages on managed runtimes. Now every init is billed, as part of the first invocation.',
  shown:
    'Init Duration {=run.functions.f.InitDuration.max|ms}, Duration {=run.functions.f.Duration.max|ms}, billed {=run.functions.f.billedMs|ms}.',
};
