/** Rules of AWS IoT Core that hand messages of devices to a function. */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const developerGuide = (page: string): string => `https://docs.aws.amazon.com/iot/latest/developerguide/${page}.html`;
const ACTIONS = developerGuide('iot-rule-actions');
const ERRORS = developerGuide('rule-error-handling');
const LAMBDA = developerGuide('lambda-rule-action');

export const iot: readonly Rule[] = [
  assumed('iot.delivery-latency', 'A message reaches Lambda this long after a device published it.', UNPUBLISHED, 0.1, 's'),
  assumed(
    'iot.attempts',
    'The rules engine offers a message this often in all when the Invoke API of Lambda fails.',
    `${ACTIONS} says only that errors that come and go may be tried again.`,
    3,
    'attempts',
  ),
  assumed('iot.retry-wait', 'The rules engine waits this long before each further attempt.', UNPUBLISHED, 1, 's'),
  documented(
    'iot.error-action',
    'A message that Lambda did not take is discarded; an error action of the rule, if there is one, gets it with what went wrong.',
    ERRORS,
  ),
  documented('iot.event', 'The function gets what the SELECT of the rule makes of the message, without a wrapper.', LAMBDA),
];
