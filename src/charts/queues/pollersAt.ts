/** How many pollers a mapping has at a moment, as far as the trace tells. */
import { firstAbove } from '../../base/bisect.ts';
import type { Trace } from '../../sim/index.ts';

/** Of trigger `trigger` (an index) at `t`, µs; null for mappings whose pollers Lambda keeps to itself. */
export function pollersAt({ pollers }: Trace, trigger: number, t: number): number | null {
  for (let row = firstAbove(pollers.time, t) - 1; row >= 0; row--) {
    if (pollers.trigger[row] === trigger) return pollers.count[row] as number;
  }
  return null;
}
