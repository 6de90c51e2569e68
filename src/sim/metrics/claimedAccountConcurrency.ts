/** ClaimedAccountConcurrency: what of the account's concurrency no other function can have on demand. */
import { claimedSteps } from './claimedSteps.ts';
import { defineMetric } from './defineMetric.ts';
import { combineSteps } from './steps.ts';
import { unreservedConcurrentExecutions } from './unreservedConcurrentExecutions.ts';

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
  columns: function* (trace, fn) {
    const unreserved = yield* unreservedConcurrentExecutions.gatherColumns.inSlices(trace, fn);
    const claimed = claimedSteps(trace, fn);
    if (unreserved.kind !== 'steps' || claimed.values.every((value) => value === 0)) return unreserved;
    return yield* combineSteps(unreserved, claimed, (inFlight, taken) => inFlight + taken);
  },
});
