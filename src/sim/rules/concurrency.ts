/** Who may run now: reserved and unreserved concurrency, request rates, the scaling rate, and what a refusal looks like. */
import { assumed, documented, guide, QUOTAS, reference, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const CONCURRENCY = guide('lambda-concurrency');
const RESERVED = guide('configuration-concurrency');
const SCALING = guide('scaling-behavior');
const MONITORING = guide('monitoring-concurrency');

export const concurrency: readonly Rule[] = [
  documented(
    'concurrency.concurrency-formula',
    'Concurrency is the average request rate times the average duration in seconds.',
    CONCURRENCY,
  ),
  documented(
    'concurrency.reserved',
    'Reserved concurrency is a guarantee and a ceiling: a function never runs more requests at once than it reserves.',
    RESERVED,
  ),
  documented(
    'concurrency.unreserved-pool',
    'Functions without reserved concurrency share what the others have not reserved of the account concurrency.',
    RESERVED,
  ),
  documented(
    'concurrency.requests-per-unit',
    'Each unit of concurrency allows 10 requests a second, counted over all environments together.',
    CONCURRENCY,
    10,
    '1/s',
  ),
  documented(
    'concurrency.account-request-rate',
    'All synchronous requests of the account together may come at ten times its concurrency a second.',
    QUOTAS,
  ),
  documented(
    'concurrency.reserved-request-rate',
    'Synchronous requests to a function with reserved concurrency may come at ten times its reservation a second.',
    CONCURRENCY,
  ),
  assumed(
    'concurrency.request-rate-window',
    'Request rates are enforced by a bucket that holds what this many seconds allow.',
    UNPUBLISHED,
    1,
    's',
  ),
  documented(
    'concurrency.scaling-rate',
    'Each function may gain 1,000 environments every 10 seconds, refilled continuously and never saved up beyond 1,000.',
    SCALING,
  ),
  documented('concurrency.scaling-burst', 'A function may gain 1,000 environments at once.', SCALING, 1000, 'environments'),
  assumed(
    'concurrency.scaling-refill',
    'What a function may gain refills evenly, by 100 environments a second.',
    `${SCALING} says 1,000 every 10 seconds, refilled continuously; spreading them evenly is an assumption of Coldstart.`,
    100,
    '1/s',
  ),
  assumed(
    'concurrency.check-order',
    'Limits are checked in this order: request rate, then concurrency, then a free environment, then the scaling rate; the first to bind is named.',
    UNPUBLISHED,
  ),
  assumed(
    'concurrency.refused-takes-no-token',
    'A request that is refused uses up nothing of the request rate or of the scaling rate.',
    UNPUBLISHED,
  ),
  documented(
    'concurrency.asynchronous-has-no-rate-limit',
    'Asynchronous invocations by AWS services are limited by concurrency only, not by requests a second.',
    QUOTAS,
  ),
  documented('concurrency.reserved-zero', 'Reserved concurrency 0 stops a function: every request is throttled.', RESERVED),
  documented(
    'concurrency.throttle-is-429',
    'A synchronous request above a limit is refused with HTTP 429, TooManyRequestsException, and the limit as its Reason.',
    reference('API_Invoke'),
    429,
    'HTTP status',
  ),
  documented(
    'concurrency.provisioned-not-on-latest',
    'Provisioned concurrency belongs to a published version or an alias, never to $LATEST.',
    guide('provisioned-concurrency'),
  ),
  documented(
    'concurrency.unreserved-executions',
    'UnreservedConcurrentExecutions counts what a Region’s functions without reserved concurrency are processing.',
    MONITORING,
  ),
  assumed(
    'concurrency.unreserved-without-provisioned',
    'What runs on provisioned environments is not part of UnreservedConcurrentExecutions: it would count twice in ClaimedAccountConcurrency.',
    `${MONITORING} adds provisioned concurrency to it without saying which requests it leaves out.`,
  ),
  documented(
    'concurrency.claimed',
    'ClaimedAccountConcurrency is UnreservedConcurrentExecutions with all reserved and provisioned concurrency; at the account’s limit the rest is throttled.',
    MONITORING,
  ),
];
