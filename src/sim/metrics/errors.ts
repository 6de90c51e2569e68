/** Errors: invocations that ended with a function error or a timeout. */
import { eachRow } from '../../base/slices.ts';
import { admittedOf, attemptsByFunction } from '../trace/attemptsByFunction.ts';
import { endings } from '../trace/endings.ts';
import { startOf } from '../trace/startOf.ts';
import { countsFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { functionsOf } from './metric.ts';

/** Whether each ending counts as an error, by code. */
export const isError: readonly boolean[] = endings.map(({ outcome }) => outcome === 'functionError' || outcome === 'timedOut');

export const errors = defineMetric({
  name: 'Errors',
  family: 'function',
  unit: 'Count',
  title: 'Errors',
  betterIs: 'lower',
  description:
    'Invocations that failed: exceptions, crashes and timeouts. As in CloudWatch an error is drawn at the time its invocation started.',
  statistics: ['Sum'],
  columns: (trace, fn) =>
    countsFrom(function* (hear) {
      yield* attemptsByFunction.inSlices(trace, null);
      for (const f of functionsOf(trace, fn)) {
        yield* eachRow(admittedOf(trace, f), (row) => {
          if (isError[trace.invocations.ending[row] as number]) hear(startOf(trace, row));
        });
      }
    }),
});
