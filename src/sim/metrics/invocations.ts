/** Invocations: how often the function's code was started, successes and failures alike. */
import { eachRow } from '../../base/slices.ts';
import { admittedOf, attemptsByFunction } from '../trace/attemptsByFunction.ts';
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
    countsFrom(function* (hear) {
      yield* attemptsByFunction.inSlices(trace, null);
      for (const f of functionsOf(trace, fn)) yield* eachRow(admittedOf(trace, f), (row) => hear(startOf(trace, row)));
    }, trace.invocations.length),
});
