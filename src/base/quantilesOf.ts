/** Some quantiles of many unsorted values, exactly and without sorting them all. */
import { firstAbove } from './bisect.ts';
import { quantile } from './quantile.ts';

/** Bins of the histogram: for some thousands of values, and for many. */
const [SMALL, BINS] = [1 << 10, 1 << 14];
const MANY = 1 << 15;
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
  const size = n < MANY ? SMALL : BINS;
  const scale = (size - 1) / max;
  const below = new Uint32Array(size + 1);
  for (let i = 0; i < n; i++) {
    const bin = (((values[i] as number) * scale) | 0) + 1;
    below[bin] = (below[bin] as number) + 1;
  }
  for (let bin = 0; bin < size; bin++) below[bin + 1] = (below[bin + 1] as number) + (below[bin] as number);
  const ranks = shares.map((share) => Math.min(n - 1, Math.max(0, Math.ceil(share * n - 1e-9) - 1)));
  const bins = ranks.map((rank) => firstAbove(below, rank) - 1);
  const members = membersOf(values, scale, bins, below);
  return ranks.map((rank, k) => {
    const bin = bins[k] as number;
    return (members.get(bin) as Float64Array)[rank - (below[bin] as number)] as number;
  });
}

/** The values of some bins, sorted. */
function membersOf(values: Float64Array, scale: number, bins: readonly number[], below: Uint32Array): Map<number, Float64Array> {
  const members = new Map(bins.map((bin) => [bin, new Float64Array((below[bin + 1] as number) - (below[bin] as number))]));
  const isWanted = new Uint8Array(below.length);
  for (const bin of bins) isWanted[bin] = 1;
  const next = new Uint32Array(below.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const bin = (value * scale) | 0;
    if (isWanted[bin] === 0) continue;
    const place = next[bin] as number;
    (members.get(bin) as Float64Array)[place] = value;
    next[bin] = place + 1;
  }
  for (const sorted of members.values()) if (!areEqual(sorted)) sorted.sort();
  return members;
}

/** Often one value comes many times, such as the duration of a handler without chance: there is nothing to sort then. */
function areEqual(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
