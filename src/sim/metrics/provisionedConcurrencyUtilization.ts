/** ProvisionedConcurrencyUtilization: the share of provisioned environments that were serving a request. */
import { allocatedSteps } from './allocatedSteps.ts';
import { defineMetric } from './defineMetric.ts';
import { hasProvisioned, provisionedInFlight } from './provisionedInFlight.ts';
import { combineSteps } from './steps.ts';

export const provisionedConcurrencyUtilization = defineMetric({
  name: 'ProvisionedConcurrencyUtilization',
  family: 'provisioned',
  unit: 'Share',
  title: 'Provisioned concurrency in use',
  betterIs: 'neither',
  // provisioned.utilization
  description:
    'Provisioned environments in use, divided by those that are ready: 0.7 is seven of ten. CloudWatch emits nothing while none is in use.',
  statistics: ['Maximum', 'Average'],
  occurs: hasProvisioned,
  columns: function* (trace, fn) {
    const ready = allocatedSteps(trace, (version) => fn === null || trace.versions[version]?.function === fn);
    // Environments that were released while they served a request are ready no more.
    const share = (busy: number, all: number): number => (all === 0 ? 0 : Math.min(1, busy / all));
    return yield* combineSteps(yield* provisionedInFlight(trace, fn), ready, share, Number.NaN);
  },
});
