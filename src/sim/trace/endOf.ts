/** When an attempt was over. */
import { NO_ROW } from '../../base/table.ts';
import { ENDING } from './endings.ts';
import { startOf } from './startOf.ts';
import type { Trace } from './tables.ts';

/** End of the attempt in row `row`, µs: its time when it was refused, the horizon while it is still running. */
export function endOf(trace: Trace, row: number): number {
  const { invocations } = trace;
  if (invocations.ending[row] === ENDING.running) return trace.horizon;
  const environment = invocations.environment[row] as number;
  if (environment === NO_ROW) return invocations.time[row] as number;
  const start = startOf(trace, row);
  // Killed before its environment was ready.
  if (start === Number.POSITIVE_INFINITY) return Math.min(trace.environments.ended[environment] as number, trace.horizon);
  return start + (invocations.duration[row] as number);
}
