/** UnreservedConcurrentExecutions: requests in flight in functions without reserved concurrency. */
import type { LambdaFunction } from '../scenario/model.ts';
import { concurrentExecutions } from './concurrentExecutions.ts';
import { defineMetric } from './defineMetric.ts';
import { inAnyConfiguration } from './inAnyConfiguration.ts';
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
  columns: function* (trace, fn) {
    // Where nothing is reserved or provisioned, all that runs is unreserved.
    const isPlain = trace.provisioned.length === 0 && !inAnyConfiguration(trace, null, isReserved);
    return yield* isPlain ? concurrentExecutions.gatherColumns.inSlices(trace, fn) : unreservedSteps(trace, fn);
  },
});

const isReserved = ({ reservedConcurrentExecutions }: LambdaFunction): boolean => reservedConcurrentExecutions !== null;
