/** Throttles: attempts that Lambda refused with 429. */
import { eachRow } from '../../base/slices.ts';
import { attemptsByFunction, refusedOf } from '../trace/attemptsByFunction.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { functionsOf } from './metric.ts';

export const throttles = defineMetric({
  name: 'Throttles',
  family: 'function',
  unit: 'Count',
  title: 'Throttles',
  betterIs: 'lower',
  description:
    'Attempts refused with 429. They are neither Invocations nor Errors, and a request that is tried again may be throttled again.',
  statistics: ['Sum'],
  columns: (trace, fn) =>
    countsFrom(function* (hear) {
      yield* attemptsByFunction.inSlices(trace, null);
      for (const f of functionsOf(trace, fn)) yield* eachRow(refusedOf(trace, f), (row) => hear(trace.invocations.time[row] as number));
    }),
});
