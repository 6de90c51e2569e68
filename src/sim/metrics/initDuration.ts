/** Init Duration: how long the init of a cold start took. */
import { eachIndex } from '../../base/slices.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../trace/tables.ts';
import { samplesFrom } from './columns.ts';
import { defineMetric } from './defineMetric.ts';

export const initDuration = defineMetric({
  name: 'InitDuration',
  family: 'coldstart',
  unit: 'Milliseconds',
  title: 'Init Duration',
  betterIs: 'lower',
  description:
    'How long the init of each cold start took, drawn when it was over. CloudWatch has no such metric; the REPORT line shows it.',
  statistics: ['p50', 'p99', 'p90', 'Average', 'Maximum'],
  columns: (trace, fn) =>
    samplesFrom(function* (hear) {
      const { ready, function: functions } = trace.environments;
      const durations = initDurations(trace);
      yield* eachIndex(durations.length, (row) => {
        const micros = durations[row] as number;
        if (!Number.isNaN(micros) && (fn === null || functions[row] === fn)) hear(ready[row] as number, micros / 1000);
      });
    }),
});

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
