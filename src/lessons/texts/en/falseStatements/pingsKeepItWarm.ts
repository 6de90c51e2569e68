/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const pingsKeepItWarm: FalseStatementTexts = {
  statement: 'A ping every five minutes keeps the function warm.',
  foundIn: 'Tutorials',
  truth: 'It keeps about one environment warm. All other calls that come at the same time start cold.',
  shown: 'After a ping ten calls came at once: {=run.functions.f.creationReasons.growth} of them started cold.',
};
