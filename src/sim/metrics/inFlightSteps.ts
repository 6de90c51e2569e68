/** How many environments served a request, as steps. */
import { NO_ROW } from '../../base/table.ts';
import { endOf } from '../trace/endOf.ts';
import type { Trace } from '../trace/tables.ts';
import { levelSteps, type Steps } from './steps.ts';

/** Of the environments whose row `belongs`: from the arrival of a request to its end, init included. `idle` as in {@link Steps}. */
export function inFlightSteps(trace: Trace, belongs: (environment: number) => boolean, idle = 0): Steps {
  const { invocations, horizon } = trace;
  const starts = new Float64Array(invocations.length);
  const ends = new Float64Array(invocations.length);
  let n = 0;
  for (let row = 0; row < invocations.length; row++) {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW || !belongs(environment)) continue;
    starts[n] = invocations.time[row] as number;
    ends[n++] = endOf(trace, row);
  }
  return levelSteps(starts.subarray(0, n), ends.subarray(0, n), horizon, idle);
}
