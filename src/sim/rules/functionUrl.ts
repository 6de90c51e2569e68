/** Function URLs. */
import { assumed, documented, guide, QUOTAS, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const ACCESS = guide('urls-invocation');
const CONFIGURATION = guide('urls-configuration');

export const functionUrl: readonly Rule[] = [
  documented(
    'function-url.throttle-429',
    'A function URL answers HTTP 429 when the concurrency or the request rate of its function is used up.',
    CONFIGURATION,
    429,
    'HTTP status',
  ),
  documented(
    'function-url.denied-403',
    'A function URL answers HTTP 403 to a caller that lacks lambda:InvokeFunctionUrl or lambda:InvokeFunction.',
    ACCESS,
    403,
    'HTTP status',
  ),
  documented(
    'function-url.invoke-mode',
    'A function URL sends the response when it is complete (BUFFERED), or while it is made (RESPONSE_STREAM).',
    guide('configuration-response-streaming'),
  ),
  documented('function-url.stream-unthrottled', 'The first 6 MB of a streamed response go out as fast as they are made.', QUOTAS, 6, 'MB'),
  documented('function-url.stream-rate', 'Beyond 6 MB a streamed response goes out at 2 MB a second at most.', QUOTAS, 2, 'MB/s'),
  assumed(
    'function-url.stream-in-handler',
    'The handler of a function whose URL streams is held up for as long as its response needs beyond 6 MB, whoever invokes it.',
    'AWS does not say how long a handler waits for its stream: assumption of Coldstart.',
  ),
  assumed(
    'function-url.error-502',
    'A function error reaches the client of a function URL as HTTP 502.',
    `Widely observed; no page of AWS that could be read says so, not even ${ACCESS}.`,
    502,
    'HTTP status',
  ),
  assumed(
    'function-url.invoke-failed-500',
    'When Lambda cannot run the function at all, the client of a function URL gets HTTP 500.',
    UNPUBLISHED,
    500,
    'HTTP status',
  ),
];
