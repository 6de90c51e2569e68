/** Which limits refused attempts: Lambda's `Reason` of each 429. */
import { refusedOf } from '../trace/attemptsByFunction.ts';
import { endings } from '../trace/endings.ts';
import type { Trace } from '../trace/tables.ts';

/** Attempts of function `fn` that were throttled in from ≤ t < to, µs, by Reason; reasons that did not come up are absent. */
export function throttleReasons(trace: Trace, fn: number, from: number, to: number): Readonly<Record<string, number>> {
  const { time, ending } = trace.invocations;
  const counts: Record<string, number> = {};
  for (const row of refusedOf(trace, fn)) {
    const at = time[row] as number;
    const reason = endings[ending[row] as number]?.throttleReason ?? null;
    if (reason !== null && at >= from && at < to) counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}
