/** What an environment was doing at a moment. */
import type { Stretch } from './spansInWindow.ts';
import type { Trace } from './tables.ts';
import { visitSpans } from './visitSpans.ts';

/**
 * The stretch that holds `t` (start ≤ t < end, µs): its state, since when, until when, for which invocation. Null before and after its life.
 * The end of the run counts as the last moment in it.
 */
export function stateAt(trace: Trace, environment: number, t: number): Stretch | null {
  const at = Math.min(t, trace.horizon - 1);
  if (at < (trace.environments.created[environment] as number)) return null;
  let found: Stretch | null = null;
  visitSpans(trace, environment, at, Number.POSITIVE_INFINITY, (state, start, end, invocation) => {
    found = { state, start, end, invocation };
    return false;
  });
  return found;
}
