/** Duration: how long the handler took, without the init of a cold start. */
import { eachRow } from '../../base/slices.ts';
import { admittedOf, attemptsByFunction } from '../trace/attemptsByFunction.ts';
import { ENDING } from '../trace/endings.ts';
import { startOf } from '../trace/startOf.ts';
import { samplesFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';
import { functionsOf } from './metric.ts';

export const duration = defineMetric({
  name: 'Duration',
  family: 'function',
  unit: 'Milliseconds',
  title: 'Duration',
  betterIs: 'lower',
  description:
    'How long the handler took, drawn at the time the invocation started. The init of a cold start is not in it; an init that had to run again is.',
  statistics: ['p50', 'p99', 'p90', 'Average', 'Maximum'],
  columns: (trace, fn) =>
    samplesFrom(function* (hear) {
      yield* attemptsByFunction.inSlices(trace, null);
      const { ending, duration: micros } = trace.invocations;
      for (const f of functionsOf(trace, fn)) {
        yield* eachRow(admittedOf(trace, f), (row) => {
          if (ending[row] !== ENDING.running) hear(startOf(trace, row), (micros[row] as number) / 1000);
        });
      }
    }, trace.invocations.length),
});
