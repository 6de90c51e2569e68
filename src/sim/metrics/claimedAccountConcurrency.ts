/** ClaimedAccountConcurrency: what of the account's concurrency no other function can have on demand. */
import { claimedSteps } from './claimedSteps.ts';
import { defineMetric } from './defineMetric.ts';
import { combineSteps } from './steps.ts';
import { unreservedSteps } from './unreservedSteps.ts';

export const claimedAccountConcurrency = defineMetric({
  name: 'ClaimedAccountConcurrency',
  family: 'account',
  unit: 'Count',
  title: 'Claimed account concurrency',
  betterIs: 'neither',
  // concurrency.claimed
  description:
    'UnreservedConcurrentExecutions, all reserved concurrency, and the provisioned concurrency of functions without a reservation, used or not. At the account’s limit requests are throttled.',
  statistics: ['Maximum', 'Average'],
  columns: (trace, fn) => combineSteps(unreservedSteps(trace, fn), claimedSteps(trace, fn), (inFlight, claimed) => inFlight + claimed),
});
