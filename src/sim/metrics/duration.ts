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
  const times: number[] = [];
  const values: number[] = [];
  for (const f of functionsOf(trace, fn)) {
    for (const row of admittedOf(trace, f)) {
      const start = startOf(trace, row);
      if (ending[row] === ENDING.running || start === Number.POSITIVE_INFINITY) continue;
      times.push(start);
      values.push((micros[row] as number) / 1000);
    }
  }
  return { times: Float64Array.from(times), values: Float64Array.from(values) };
}
