/** User pools of Amazon Cognito that ask a function. */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const TRIGGERS = 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html';

export const cognito: readonly Rule[] = [
  {
    ...documented(
      'cognito.authorizer-runs-no-function',
      'An API with a Cognito authorizer checks the token itself; what invokes functions are the triggers of a user pool, such as sign-up.',
      'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-accessing-resources-api-gateway-and-lambda.html',
    ),
    checked: '2026-11-28',
  },
  documented('cognito.deadline', 'Cognito waits 5 seconds for the function, whatever the timeout of the function.', TRIGGERS, 5, 's'),
  assumed(
    'cognito.attempts',
    'Cognito calls the function this often in all while the call may be repeated.',
    `${TRIGGERS} only says that the call may be retried; 3 is what it said before.`,
    3,
    'attempts',
  ),
  documented('cognito.no-retry-on-5xx', 'Cognito does not try again when the Invoke API answers with a status of 500 to 599.', TRIGGERS),
  documented(
    'cognito.failed-400',
    'When the function fails, is late or gives no valid answer, the sign-up or sign-in fails, which the app hears as HTTP 400.',
    TRIGGERS,
    400,
    'HTTP status',
  ),
  assumed(
    'cognito.throttle-429',
    'A throttle is tried again by Cognito, and reaches the app as HTTP 429 in the end.',
    UNPUBLISHED,
    429,
    'HTTP status',
  ),
  documented(
    'cognito.event',
    'The function gets the event of its trigger and has to return the same object with its response filled in.',
    TRIGGERS,
  ),
];
