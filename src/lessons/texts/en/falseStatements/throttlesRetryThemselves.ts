/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const throttlesRetryThemselves: FalseStatementTexts = {
  statement: 'Throttled requests are retried by Lambda.',
  foundIn: 'Answers in forums',
  truth:
    'Only events, which Lambda keeps in a queue of its own. A caller that waits gets {concurrency.throttle-is-429|number}, and it is for its code, its SDK or its mapping to try again.',
  shown:
    'Of three calls {=run.triggers.t.outcomes.throttled} were refused for good; of three events all {=run.triggers.uploads.outcomes.succeeded} ran in the end.',
};
