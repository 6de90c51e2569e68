/** Which environments there were at a moment, and in which phases. */
import { firstAbove } from '../../base/bisect.ts';
import type { Phase, Trace } from './tables.ts';
import { visitSpans } from './visitSpans.ts';

/**
 * Rows of the environments alive at `time`, oldest first; of one function when `fn` (index into `trace.functions`) is given. The end of the run
 * counts as the last moment in it.
 */
export function environmentRowsAt(trace: Trace, time: number, fn: number | null = null): number[] {
  const { created, ended, function: functions } = trace.environments;
  const rows: number[] = [];
  const t = Math.min(time, trace.horizon - 1);
  const born = firstAbove(created, t);
  for (let row = 0; row < born; row++) {
    if ((ended[row] as number) > t && (fn === null || functions[row] === fn)) rows.push(row);
  }
  return rows;
}

/** How many environments were in each phase at `t`; phases without one are 0. */
export function environmentsAt(trace: Trace, time: number, fn: number | null = null): Record<Phase, number> {
  const counts: Record<Phase, number> = { create: 0, init: 0, restore: 0, invoke: 0, frozen: 0, reset: 0, shutdown: 0, ended: 0 };
  const states = trace.machines.environment;
  const count = (state: number): false => {
    const phase = states[state]?.phase;
    if (phase) counts[phase]++;
    return false;
  };
  const t = Math.min(time, trace.horizon - 1);
  for (const row of environmentRowsAt(trace, t, fn)) visitSpans(trace, row, t, Number.POSITIVE_INFINITY, count);
  return counts;
}
