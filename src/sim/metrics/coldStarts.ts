/** Cold starts: invocations that waited for a new environment. */
import { eachRow } from '../../base/slices.ts';
import { admittedOf, attemptsByFunction } from '../trace/attemptsByFunction.ts';
import { isColdStart, startOf } from '../trace/startOf.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { functionsOf } from './metric.ts';

export const coldStarts = defineMetric({
  name: 'ColdStarts',
  family: 'coldstart',
  unit: 'Count',
  title: 'Cold starts',
  betterIs: 'lower',
  description: 'Invocations that waited for a new environment. CloudWatch has no such metric; people count INIT_START lines.',
  statistics: ['Sum'],
  columns: (trace, fn) =>
    countsFrom(function* (hear) {
      yield* attemptsByFunction.inSlices(trace, null);
      for (const f of functionsOf(trace, fn)) {
        yield* eachRow(admittedOf(trace, f), (row) => {
          if (isColdStart(trace, row)) hear(startOf(trace, row));
        });
      }
    }),
});
