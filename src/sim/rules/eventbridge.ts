/** Amazon EventBridge as a source of events. */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const RETRY_POLICY = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html';
const DEAD_LETTERS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html';

export const eventbridge: readonly Rule[] = [
  assumed(
    'eventbridge.delivery-latency',
    'An event reaches Lambda this long after it was put on a bus of EventBridge.',
    UNPUBLISHED,
    0.5,
    's',
  ),
  documented('eventbridge.retry-attempts', 'EventBridge tries again up to 185 times when a target fails.', RETRY_POLICY, 185, 'retries'),
  documented('eventbridge.retry-age', 'EventBridge keeps trying for up to 24 hours.', RETRY_POLICY, 86_400, 's'),
  assumed(
    'eventbridge.retry-first',
    'The first wait of EventBridge before it tries again; each further one is twice as long.',
    `${RETRY_POLICY} says only: exponential back-off and jitter.`,
    1,
    's',
  ),
  assumed(
    'eventbridge.retry-maximum',
    'The longest wait of EventBridge between tries.',
    `${RETRY_POLICY} says only: exponential back-off and jitter.`,
    600,
    's',
  ),
  assumed(
    'eventbridge.retry-jitter',
    'Each wait of EventBridge is shortened by up to this share of it, by luck.',
    `${RETRY_POLICY} says only: exponential back-off and jitter.`,
    0.5,
    'share',
  ),
  documented(
    'eventbridge.no-retry-when-denied',
    'EventBridge does not try again when the permission or the target is missing: the event goes to the dead-letter queue at once, or is lost.',
    DEAD_LETTERS,
  ),
  documented(
    'eventbridge.dead-letters',
    'An event that EventBridge gives up goes to the dead-letter queue of the target, or is lost.',
    DEAD_LETTERS,
  ),
  documented(
    'eventbridge.dead-letter-attributes',
    'A dead letter of EventBridge is the event with the attributes RULE_ARN, TARGET_ARN, ERROR_CODE, ERROR_MESSAGE, EXHAUSTED_RETRY_CONDITION and RETRY_ATTEMPTS.',
    DEAD_LETTERS,
  ),
  assumed(
    'eventbridge.body-is-detail',
    'What an event of a scenario carries is its detail, unless it has a detail of its own: then it is the whole event.',
    'How scenarios of Coldstart write events.',
  ),
];
