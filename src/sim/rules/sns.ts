/** Amazon SNS as a source of events. */
import { assumed, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

export const sns: readonly Rule[] = [
  assumed('sns.delivery-latency', 'A message reaches Lambda this long after it was published to a topic of SNS.', UNPUBLISHED, 0.1, 's'),
];
