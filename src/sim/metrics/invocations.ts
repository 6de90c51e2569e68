/** Invocations: how often the function's code was started, successes and failures alike. */
import { admittedOf } from '../trace/attemptsByFunction.ts';
import { startOf } from '../trace/startOf.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { functionsOf } from './metric.ts';

export const invocations = defineMetric({
  name: 'Invocations',
  family: 'function',
  unit: 'Count',
  title: 'Invocations',
  betterIs: 'neither',
  description:
    'Times the function ran, counted when its handler starts; it equals the requests on the bill. Throttled requests are not among them.',
  statistics: ['Sum'],
  columns: (trace, fn) =>
    countsFrom((hear) => {
      for (const f of functionsOf(trace, fn)) for (const row of admittedOf(trace, f)) hear(startOf(trace, row));
    }),
});
