/** Function URLs. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
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
