/** How much of an invocation's Duration lies in a window. */
import { startOf } from '../trace/startOf.ts';
import type { Trace } from '../trace/tables.ts';

/** µs of the Duration of the invocation in row `row` within from ≤ t < to; 0 for one that never started. */
export function handlerTimeIn(trace: Trace, row: number, from: number, to: number): number {
  const start = startOf(trace, row);
  if (!(start < to)) return 0;
  return Math.max(0, Math.min(to, start + (trace.invocations.duration[row] as number)) - Math.max(from, start));
}
