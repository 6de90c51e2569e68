/** Lambda's prices in us-east-1 and how a bill is counted. */
import { assumed, documented, guide, PRICING } from './define.ts';
import type { Rule } from './rule.ts';

const PRICE_LIST = `${PRICING} and the AWS Price List API (offer AWSLambda, published 2026-09-19).`;
const PER_GB_SECOND = 'USD per GB-s';

export const billing: readonly Rule[] = [
  documented('billing.request-price', 'A million requests cost $0.20.', PRICING, 2e-7, 'USD per request'),
  documented(
    'billing.duration-x86-tier-1',
    'On x86 the first 6 billion GB-seconds of a month cost this each.',
    PRICE_LIST,
    0.0000166667,
    PER_GB_SECOND,
  ),
  documented('billing.duration-x86-tier-2', 'On x86 the next 9 billion GB-seconds cost this each.', PRICE_LIST, 0.000015, PER_GB_SECOND),
  documented(
    'billing.duration-x86-tier-3',
    'On x86 what lies above 15 billion GB-seconds costs this each.',
    PRICE_LIST,
    0.0000133334,
    PER_GB_SECOND,
  ),
  documented('billing.duration-x86-tier-1-limit', 'On x86 the first tier ends at 6 billion GB-seconds a month.', PRICE_LIST, 6e9, 'GB-s'),
  documented(
    'billing.duration-x86-tier-2-limit',
    'On x86 the second tier ends at 15 billion GB-seconds a month.',
    PRICE_LIST,
    15e9,
    'GB-s',
  ),
  documented(
    'billing.duration-arm-tier-1',
    'On arm64 the first 7.5 billion GB-seconds of a month cost this each.',
    PRICE_LIST,
    0.0000133334,
    PER_GB_SECOND,
  ),
  documented(
    'billing.duration-arm-tier-2',
    'On arm64 the next 11.25 billion GB-seconds cost this each.',
    PRICE_LIST,
    0.0000120001,
    PER_GB_SECOND,
  ),
  documented(
    'billing.duration-arm-tier-3',
    'On arm64 what lies above 18.75 billion GB-seconds costs this each.',
    PRICE_LIST,
    0.0000106667,
    PER_GB_SECOND,
  ),
  documented(
    'billing.duration-arm-tier-1-limit',
    'On arm64 the first tier ends at 7.5 billion GB-seconds a month.',
    PRICE_LIST,
    7.5e9,
    'GB-s',
  ),
  documented(
    'billing.duration-arm-tier-2-limit',
    'On arm64 the second tier ends at 18.75 billion GB-seconds a month.',
    PRICE_LIST,
    18.75e9,
    'GB-s',
  ),
  documented('billing.tier-scope', 'Tiers add up all functions of an account in one Region, each architecture for itself.', PRICING),
  documented('billing.free-requests', 'The first million requests of a month are free.', PRICING, 1e6, 'requests'),
  documented(
    'billing.free-gb-seconds',
    'The first 400,000 GB-seconds of a month are free, both architectures together.',
    PRICING,
    400000,
    'GB-s',
  ),
  documented('billing.ephemeral-storage-price', '/tmp above 512 MB is charged for the billed duration.', PRICING, 3.09e-8, PER_GB_SECOND),
  documented('billing.ephemeral-storage-free', 'The first 512 MB of /tmp are not charged.', PRICING, 512, 'MB'),
  documented('billing.round-up-to-ms', 'The duration of every invocation is rounded up to the next whole millisecond.', PRICING, 1, 'ms'),
  documented('billing.gb-is-1024-mb', 'A GB of memory is 1,024 MB.', PRICING, 1024, 'MB'),
  documented(
    'billing.init-billed',
    'Since 1 August 2025 INIT is billed for every function: billed is the sum of Init Duration and Duration, rounded up once.',
    'AWS Compute Blog, 2025-04-29, on the standardised billing of the INIT phase.',
  ),
  documented(
    'billing.failures-billed',
    'Errors and timeouts are billed for the time they took, INIT included.',
    guide('lambda-runtime-environment'),
  ),
  documented('billing.throttles-free', 'A throttled request never ran and is not billed.', guide('monitoring-metrics-types')),
  documented('billing.retries-billed', 'Every retry that runs is a request and a duration of its own on the bill.', PRICING),
  assumed(
    'billing.abandoned-init-not-billed',
    'The time of an INIT that Lambda gave up at its limit is not billed; the INIT that runs again inside the invocation is.',
    'No public page says whether the abandoned 10 seconds are billed since August 2025: assumption of Coldstart.',
  ),
  documented('billing.async-first-chunk', 'An asynchronous event of up to 256 KB counts as one request.', PRICING, 256, 'KB'),
  documented('billing.async-chunk', 'Each further 64 KB of an asynchronous event count as one more request.', PRICING, 64, 'KB'),
];
