/** What AWS's SDKs do on their own when a call fails: the defaults since 2026-11-10. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const RETRIES = 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html';

export const sdk: readonly Rule[] = [
  documented('sdk.maximum-attempts', 'An SDK makes three attempts at a call: the first one and two retries.', RETRIES, 3, 'attempts'),
  documented(
    'sdk.transient-backoff',
    'After a transient error the longest wait before the first retry is 50 ms, doubled each time.',
    RETRIES,
    0.05,
    's',
  ),
  documented(
    'sdk.throttle-backoff',
    'After a throttle the longest wait before the first retry is 1 second, doubled each time.',
    RETRIES,
    1,
    's',
  ),
  documented('sdk.backoff-maximum', 'No wait between attempts is longer than 20 seconds.', RETRIES, 20, 's'),
  documented('sdk.full-jitter', 'Each wait is drawn evenly between nothing and the longest wait: full jitter.', RETRIES),
  documented(
    'sdk.function-error-not-retried',
    'A function error comes back with HTTP 200, so no SDK retries it.',
    guide('invocation-retries'),
  ),
  documented(
    'sdk.retry-quota',
    'An SDK client has 500 tokens for retries, and stops retrying when they are used up.',
    RETRIES,
    500,
    'tokens',
  ),
  documented('sdk.retry-cost-transient', 'A retry after a transient error costs 14 tokens of the client.', RETRIES, 14, 'tokens'),
  documented('sdk.retry-cost-throttle', 'A retry after a throttle costs 5 tokens of the client.', RETRIES, 5, 'tokens'),
  documented(
    'sdk.retry-refund',
    'A success after a retry gives back what the last retry cost, and one at the first try gives back a token.',
    RETRIES,
    1,
    'tokens',
  ),
  assumed(
    'sdk.status-decides-retry',
    'An answer of 500, 502, 503 or 504 is tried again as a transient error, whatever exception it names.',
    'botocore (retries/standard.py) looks at the status beside the code; the AWS guide speaks of such answers without a known code.',
  ),
  assumed(
    'sdk.one-client',
    'A trigger of SDK calls stands for one client with one retry quota, and each environment has a client of its own for its calls of functions.',
    UNPUBLISHED,
  ),
  assumed(
    'sdk.function-error-thrown',
    'Code that calls a function checks the answer for a function error and throws.',
    'Good practice: an SDK itself returns the answer as a success.',
  ),
  documented(
    'sdk.caller-timeout',
    'The SDK for Python gives up waiting for a response after 60 seconds and calls again, while the first run continues.',
    'https://github.com/boto/botocore (endpoint.py, DEFAULT_TIMEOUT)',
    60,
    's',
  ),
];
