/** Duration: how long the handler took, without the init of a cold start. */
import { admittedOf } from '../trace/attemptsByFunction.ts';
import { ENDING } from '../trace/endings.ts';
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';
import { type Samples, sampleSeries } from './buckets.ts';
import { functionsOf, type Metric } from './metric.ts';

export const duration: Metric = {
  name: 'Duration',
  unit: 'Milliseconds',
  title: 'Duration',
  betterIs: 'lower',
  description:
    'How long the handler took, drawn at the time the invocation started. The init of a cold start is not in it; an init that had to run again is.',
  statistics: ['p50', 'p99', 'p90', 'Average', 'Maximum'],
  series: (trace, fn, from, to, bucket, statistic = 'p50') => sampleSeries(samplesOf(trace, fn), from, to, bucket, statistic),
};

/** Durations of the invocations that ended, ms, at their start. */
function samplesOf(trace: Trace, fn: number | null): Samples {
  const { ending, duration: micros } = trace.invocations;
  const groups = functionsOf(trace, fn).map((f) => admittedOf(trace, f));
  const room = groups.reduce((sum, rows) => sum + rows.length, 0);
  const times = new Float64Array(room);
  const values = new Float64Array(room);
  let n = 0;
  for (const rows of groups) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const start = startOf(trace, row);
      if (ending[row] === ENDING.running || start === Number.POSITIVE_INFINITY) continue;
      times[n] = start;
      values[n++] = (micros[row] as number) / 1000;
    }
  }
  return { times: times.subarray(0, n), values: values.subarray(0, n) };
}
