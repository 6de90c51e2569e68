/** ProvisionedConcurrencyInvocations: invocations that ran on provisioned environments. */
import { eachRow } from '../../base/slices.ts';
import { admittedOf, attemptsByFunction } from '../trace/attemptsByFunction.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import { startOf } from '../trace/startOf.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { functionsOf } from './metric.ts';
import { hasProvisioned } from './provisionedInFlight.ts';

export const provisionedConcurrencyInvocations = defineMetric({
  name: 'ProvisionedConcurrencyInvocations',
  family: 'provisioned',
  unit: 'Count',
  title: 'Invocations on provisioned environments',
  betterIs: 'neither',
  // provisioned.invocations-split
  description: 'Invocations that ran on provisioned environments. Together with the spillover they are the invocations of the alias.',
  statistics: ['Sum'],
  occurs: hasProvisioned,
  columns: (trace, fn) =>
    countsFrom(function* (hear) {
      yield* attemptsByFunction.inSlices(trace, null);
      const { invocations, environments } = trace;
      for (const f of functionsOf(trace, fn)) {
        yield* eachRow(admittedOf(trace, f), (row) => {
          if (environments.initialization[invocations.environment[row] as number] === INITIALIZATION.provisioned) hear(startOf(trace, row));
        });
      }
    }),
});
