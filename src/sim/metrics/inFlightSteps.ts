/** How many environments served a request, as steps. */
import { eachIndex, type Slices } from '../../base/slices.ts';
import { NO_ROW } from '../../base/table.ts';
import { endOf } from '../trace/endOf.ts';
import type { Trace } from '../trace/tables.ts';
import { levelSteps, type Steps } from './steps.ts';

/** Of the environments whose row `belongs`: from the arrival of a request to its end, init included. `idle` as in {@link Steps}. */
export function* inFlightSteps(trace: Trace, belongs: (environment: number) => boolean, idle = 0): Slices<Steps> {
  const { invocations, horizon } = trace;
  const starts = new Float64Array(invocations.length);
  const ends = new Float64Array(invocations.length);
  const isOurs = Uint8Array.from({ length: trace.environments.length }, (_, environment) => Number(belongs(environment)));
  let n = 0;
  yield* eachIndex(invocations.length, (row) => {
    const environment = invocations.environment[row] as number;
    if (environment === NO_ROW || isOurs[environment] === 0) return;
    starts[n] = invocations.time[row] as number;
    ends[n++] = endOf(trace, row);
  });
  return yield* levelSteps(starts.subarray(0, n), ends.subarray(0, n), horizon, idle);
}
