/** Init Duration: how long the init of a cold start took. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../trace/tables.ts';
import { sampleSeries } from './buckets.ts';
import type { Metric } from './metric.ts';

export const initDuration: Metric = {
  name: 'InitDuration',
  unit: 'Milliseconds',
  title: 'Init Duration',
  betterIs: 'lower',
  description:
    'How long the init of each cold start took, drawn when it was over. CloudWatch has no such metric; the REPORT line shows it.',
  statistics: ['p50', 'p99', 'p90', 'Average', 'Maximum'],
  series: (trace, fn, from, to, bucket, statistic = 'p50') => {
    const micros = initDurations(trace);
    const rows = Array.from(micros.keys()).filter(
      (row) => !Number.isNaN(micros[row]) && (fn === null || trace.environments.function[row] === fn),
    );
    const times = Float64Array.from(rows, (row) => trace.environments.ready[row] as number);
    const values = Float64Array.from(rows, (row) => (micros[row] as number) / 1000);
    return sampleSeries({ times, values }, from, to, bucket, statistic);
  },
};

const known = new WeakMap<Trace, Float64Array>();

/**
 * Init Duration of each environment as the first REPORT line shows it, µs. NaN when there is none: the environment never became ready, was
 * prepared without a request, or its init was given up and ran again inside the invocation (lifecycle.suppressed-init).
 */
export function initDurations(trace: Trace): Float64Array {
  const before = known.get(trace);
  if (before) return before;
  const { environments, spans, machines } = trace;
  const isInit = machines.environment.map(({ phase }) => phase === 'init');
  const micros = new Float64Array(environments.length);
  for (let row = 0; row < micros.length; row++) {
    if (environments.ready[row] === Number.POSITIVE_INFINITY || environments.invocation[row] === NO_ROW) micros[row] = Number.NaN;
  }
  for (let span = 0; span < spans.length; span++) {
    if (!isInit[spans.state[span] as number]) continue;
    const row = spans.environment[span] as number;
    if (spans.invocation[span] !== environments.invocation[row]) continue;
    const start = spans.start[span] as number;
    const isAgain = start >= (environments.ready[row] as number);
    micros[row] = isAgain ? Number.NaN : (micros[row] as number) + (spans.end[span] as number) - start;
  }
  known.set(trace, micros);
  return micros;
}
