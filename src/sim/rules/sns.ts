/** Amazon SNS as a source of events. */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const RETRIES = 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html';

export const sns: readonly Rule[] = [
  assumed('sns.delivery-latency', 'A message reaches Lambda this long after it was published to a topic of SNS.', UNPUBLISHED, 0.1, 's'),
  documented('sns.immediate-attempts', 'SNS makes its first attempts to deliver to Lambda without a wait.', RETRIES, 3, 'attempts'),
  documented('sns.pre-backoff-attempts', 'Then it makes attempts one second apart.', RETRIES, 2, 'attempts'),
  documented('sns.backoff-attempts', 'Then it makes attempts with waits that grow from the first to the longest.', RETRIES, 10, 'attempts'),
  documented(
    'sns.post-backoff-attempts',
    'Then it makes attempts at the longest wait, and then it gives up.',
    RETRIES,
    100_000,
    'attempts',
  ),
  documented('sns.backoff-first', 'The wait with which the back-off of SNS begins, and between the attempts before it.', RETRIES, 1, 's'),
  documented('sns.backoff-maximum', 'The longest wait between attempts of SNS.', RETRIES, 20, 's'),
  assumed(
    'sns.backoff-curve',
    'Each wait of the back-off of SNS is longer than the one before it by the same factor.',
    `${RETRIES} says only that the waits grow exponentially from 1 to 20 seconds.`,
  ),
  documented(
    'sns.subscription-dead-letters',
    'A message that SNS gives up goes to the dead-letter queue of the subscription, or is discarded.',
    RETRIES,
  ),
  assumed(
    'sns.client-errors',
    'SNS does not try again when Lambda refuses a message for good: without permission, or because it is too large.',
    `${RETRIES} describes retries for errors of the endpoint’s side.`,
  ),
];
