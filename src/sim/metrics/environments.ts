/** How many environments there were, busy or frozen. */
import { defineMetric } from './defineMetric.ts';
import { levelSteps } from './steps.ts';

export const environments = defineMetric({
  name: 'Environments',
  family: 'coldstart',
  unit: 'Count',
  title: 'Environments',
  betterIs: 'neither',
  description: 'Environments that exist, busy or frozen, from provisioning to the end of shutdown. CloudWatch does not show it.',
  statistics: ['Average', 'Maximum'],
  columns: (trace, fn) => {
    const { function: functions, created, ended, length } = trace.environments;
    const rows = Array.from({ length }, (_, row) => row).filter((row) => fn === null || functions[row] === fn);
    const times = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
    return levelSteps(times(created), times(ended), trace.horizon);
  },
});
