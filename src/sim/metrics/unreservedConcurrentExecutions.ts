/** UnreservedConcurrentExecutions: requests in flight in functions without reserved concurrency. */
import { defineMetric } from './defineMetric.ts';
import { unreservedSteps } from './unreservedSteps.ts';

export const unreservedConcurrentExecutions = defineMetric({
  name: 'UnreservedConcurrentExecutions',
  family: 'account',
  unit: 'Count',
  title: 'Unreserved concurrent executions',
  betterIs: 'neither',
  // concurrency.unreserved-executions, concurrency.unreserved-without-provisioned
  description: 'Environments that serve a request in functions without reserved concurrency, all functions of the Region together.',
  statistics: ['Maximum', 'Average'],
  columns: unreservedSteps,
});
