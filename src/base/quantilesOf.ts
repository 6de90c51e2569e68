/** Some quantiles of many unsorted values, exactly and without sorting them all. */
import { quantile } from './quantile.ts';

const BINS = 1 << 14;
/** Below this many values sorting is as fast. */
const FEW = 2048;

/**
 * The quantiles at `shares` (ascending or not, each in (0, 1]) of non-negative values, by nearest rank as in {@link quantile}; NaN when there are no
 * values. A histogram finds the bin that holds each rank, and only that bin is sorted. Leaves `values` as they are.
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): number[] {
  const n = values.length;
  let max = 0;
  for (let i = 0; i < n; i++) if ((values[i] as number) > max) max = values[i] as number;
  if (n < FEW || max === 0) {
    const sorted = values.slice().sort();
    return shares.map((share) => quantile(sorted, share));
  }
  const scale = (BINS - 1) / max;
  const below = new Uint32Array(BINS + 1);
  for (let i = 0; i < n; i++) {
    const bin = (((values[i] as number) * scale) | 0) + 1;
    below[bin] = (below[bin] as number) + 1;
  }
  for (let bin = 0; bin < BINS; bin++) below[bin + 1] = (below[bin + 1] as number) + (below[bin] as number);
  const sortedBins = new Map<number, Float64Array>();
  return shares.map((share) => {
    const rank = Math.min(n - 1, Math.max(0, Math.ceil(share * n - 1e-9) - 1));
    let bin = 0;
    while ((below[bin + 1] as number) <= rank) bin++;
    let members = sortedBins.get(bin);
    if (!members) {
      members = membersOf(values, scale, bin, (below[bin + 1] as number) - (below[bin] as number)).sort();
      sortedBins.set(bin, members);
    }
    return members[rank - (below[bin] as number)] as number;
  });
}

function membersOf(values: Float64Array, scale: number, bin: number, count: number): Float64Array {
  const members = new Float64Array(count);
  let next = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (((value * scale) | 0) === bin) members[next++] = value;
  }
  return members;
}
