/** Sorted latencies counted into bars. */
import { firstAtLeast } from '../../base/bisect.ts';

/** How many values lie between each edge and the next; the last bar takes its upper edge, too, and what lies outside counts in the outer bars. */
export function countBins(sorted: Float64Array, edges: Float64Array): Uint32Array {
  const counts = new Uint32Array(Math.max(0, edges.length - 1));
  let first = 0;
  for (let i = 0; i < counts.length; i++) {
    const next = i === counts.length - 1 ? sorted.length : firstAtLeast(sorted, edges[i + 1] as number, first);
    counts[i] = next - first;
    first = next;
  }
  return counts;
}
