/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const halfAGigabyteOfTmp: FalseStatementTexts = {
  statement: '/tmp holds 512 MB, and no more.',
  foundIn: 'Articles and answers of some years ago',
  truth: 'That is what is free. It may be set to as much as {limits.tmp-maximum}, and costs a little.',
  shown: 'A function with the largest /tmp ran; its request cost {=run.bill.totalUsd} dollars in all.',
};
