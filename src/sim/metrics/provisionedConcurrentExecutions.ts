/** ProvisionedConcurrentExecutions: provisioned environments that were serving a request. */
import { defineMetric } from './defineMetric.ts';
import { hasProvisioned, provisionedInFlight } from './provisionedInFlight.ts';

export const provisionedConcurrentExecutions = defineMetric({
  name: 'ProvisionedConcurrentExecutions',
  family: 'provisioned',
  unit: 'Count',
  title: 'Provisioned environments in use',
  betterIs: 'neither',
  // provisioned.not-emitted-idle
  description: 'Provisioned environments that serve a request. CloudWatch emits nothing while none does.',
  statistics: ['Maximum', 'Average'],
  occurs: hasProvisioned,
  columns: provisionedInFlight,
});
