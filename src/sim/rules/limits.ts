/** What AWS lets a function be: the quotas that a scenario is checked against. */
import { documented, guide, PRICING, QUOTAS, reference } from './define.ts';
import type { Rule } from './rule.ts';

export const limits: readonly Rule[] = [
  documented('limits.timeout-minimum', 'A function timeout is at least 1 second.', QUOTAS, 1, 's'),
  documented('limits.timeout-maximum', 'A function timeout is at most 900 seconds.', QUOTAS, 900, 's'),
  documented('limits.timeout-default', 'A function that sets no timeout has 3 seconds.', guide('configuration-timeout'), 3, 's'),
  documented('limits.memory-minimum', 'A function has at least 128 MB of memory.', QUOTAS, 128, 'MB'),
  documented('limits.memory-maximum', 'A function has at most 10,240 MB of memory.', QUOTAS, 10240, 'MB'),
  documented('limits.memory-default', 'A function that sets no memory size has 128 MB.', QUOTAS, 128, 'MB'),
  documented('limits.layers', 'A function uses at most five layers.', QUOTAS, 5, 'layers'),
  documented('limits.unzipped-size', 'Function and layers together unzip to at most 250 MB.', QUOTAS, 250, 'MB'),
  documented('limits.image-size', 'A container image is at most 10 GB uncompressed.', QUOTAS, 10240, 'MB'),
  documented('limits.tmp-minimum', 'A function has at least 512 MB of /tmp.', QUOTAS, 512, 'MB'),
  documented('limits.tmp-maximum', 'A function has at most 10,240 MB of /tmp.', QUOTAS, 10240, 'MB'),
  documented('limits.tmp-free', 'The first 512 MB of /tmp cost nothing.', PRICING, 512, 'MB'),
  documented('limits.environment-size', 'All environment variables of a function together take at most 4 KB.', QUOTAS, 4, 'KB'),
  documented('limits.sync-payload', 'A synchronous request and its response may each be 6 MB.', QUOTAS, 6, 'MB'),
  documented('limits.async-payload', 'The event of an asynchronous invocation may be 1 MB.', QUOTAS, 1, 'MB'),
  documented(
    'limits.account-concurrency',
    'All functions of an account in one Region together run at most 1,000 requests at once, unless AWS raises it; new accounts start lower.',
    QUOTAS,
    1000,
    'environments',
  ),
  documented(
    'limits.unreserved-minimum',
    'At least 100 of the account concurrency always stay unreserved.',
    guide('configuration-concurrency'),
    100,
    'environments',
  ),
  documented(
    'limits.function-name',
    'The name of a function has at most 64 characters.',
    reference('API_CreateFunction'),
    64,
    'characters',
  ),
];
