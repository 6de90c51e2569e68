/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const priceOfATenthOfASecond: FalseStatementTexts = {
  statement: '100 ms of Lambda cost about 0.002 cents.',
  foundIn: 'Well-known introductions to Lambda',
  truth:
    'A GB-second costs {billing.duration-x86-tier-1|number} dollars and a request {billing.request-price|number}. A tenth of a second with a GB of memory is far below that figure, by about ten times.',
  shown: 'One request of {=run.functions.f.billedMs|ms} with a GB of memory cost {=run.bill.totalUsd * 100} cents, the request included.',
};
