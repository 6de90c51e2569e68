/** What Lambda's Invoke API answers when it does not run the function. */
import { assumed, documented, guide, reference } from './define.ts';
import type { Rule } from './rule.ts';

const INVOKE = reference('API_Invoke');

export const invoke: readonly Rule[] = [
  documented(
    'invoke.denied-403',
    'A caller without permission gets HTTP 403, AccessDeniedException.',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
    403,
    'HTTP status',
  ),
  documented(
    'invoke.accepted-202',
    'An asynchronous event that Lambda takes is answered with HTTP 202 and no body.',
    INVOKE,
    202,
    'HTTP status',
  ),
  documented(
    'invoke.function-error-header',
    'A function error is answered with HTTP 200, the header X-Amz-Function-Error and a body with errorType and errorMessage.',
    INVOKE,
  ),
  documented('invoke.throttle-body', 'The body of a 429 names the limit in Reason, beside Type and message.', INVOKE),
  documented(
    'invoke.too-large-413',
    'A request above the payload limit is answered with HTTP 413, RequestTooLargeException.',
    INVOKE,
    413,
    'HTTP status',
  ),
  documented(
    'invoke.recursion-400',
    'An invocation that Lambda stops as part of a loop is answered with HTTP 400, RecursiveInvocationException.',
    INVOKE,
    400,
    'HTTP status',
  ),
  documented('invoke.service-error-500', 'An error inside Lambda is answered with HTTP 500, ServiceException.', INVOKE, 500, 'HTTP status'),
  documented(
    'invoke.key-unusable-502',
    'When Lambda cannot decrypt the environment variables, the invocation is answered with HTTP 502, such as KMSDisabledException.',
    guide('troubleshooting-invocation'),
    502,
    'HTTP status',
  ),
  assumed(
    'invoke.key-at-creation',
    'The environment variables are decrypted when an environment is created, so that a key that fails later stops only new environments.',
    'No page of AWS says when Lambda decrypts them.',
  ),
];
