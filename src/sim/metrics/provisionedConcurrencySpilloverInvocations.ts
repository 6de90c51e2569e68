/** ProvisionedConcurrencySpilloverInvocations: invocations that ran on demand although their version had provisioned concurrency. */
import { eachRow } from '../../base/slices.ts';
import { admittedOf, attemptsByFunction } from '../trace/attemptsByFunction.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import { startOf } from '../trace/startOf.ts';
import { allocatedSteps } from './allocatedSteps.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { functionsOf } from './metric.ts';
import { hasProvisioned } from './provisionedInFlight.ts';
import { levelAt } from './steps.ts';

export const provisionedConcurrencySpilloverInvocations = defineMetric({
  name: 'ProvisionedConcurrencySpilloverInvocations',
  family: 'provisioned',
  unit: 'Count',
  title: 'Spillover',
  betterIs: 'lower',
  // provisioned.spillover, provisioned.spillover-when-ready
  description: 'Invocations that ran on demand, perhaps cold, because all provisioned environments were in use.',
  statistics: ['Sum'],
  occurs: hasProvisioned,
  columns: (trace, fn) =>
    countsFrom(function* (hear) {
      yield* attemptsByFunction.inSlices(trace, null);
      const { invocations, environments } = trace;
      const ready = trace.versions.map((_, version) => allocatedSteps(trace, (other) => other === version));
      for (const f of functionsOf(trace, fn)) {
        yield* eachRow(admittedOf(trace, f), (row) => {
          const environment = invocations.environment[row] as number;
          if (environments.initialization[environment] === INITIALIZATION.provisioned) return;
          const steps = ready[environments.version[environment] as number];
          if (steps !== undefined && levelAt(steps, invocations.time[row] as number) > 0) hear(startOf(trace, row));
        });
      }
    }),
});
