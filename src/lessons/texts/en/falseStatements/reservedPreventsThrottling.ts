/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const reservedPreventsThrottling: FalseStatementTexts = {
  statement: 'Reserved concurrency prevents throttling.',
  foundIn: 'Answers in forums',
  truth:
    'It prevents that others take your share. For the function itself it is a ceiling: what comes beyond is throttled, even when the account has room.',
  shown: 'Of twelve requests {=run.functions.f.Throttles} were throttled, by the reservation, in an account that was otherwise empty.',
};
