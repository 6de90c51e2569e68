/** Exact quantiles by nearest rank: always a value that occurred, never one between two. */

/**
 * The smallest of `sorted` that at least a share `p` (0 < p ≤ 1) of the values does not exceed: the ⌈p·n⌉-th of n. NaN when there is none.
 * `from` and `to` choose a part of the array.
 */
export function quantile(sorted: ArrayLike<number>, p: number, from = 0, to = sorted.length): number {
  const count = to - from;
  if (count <= 0) return Number.NaN;
  // The small term takes back what 0.07 × 100 = 7.000000000000001 adds.
  const rank = Math.ceil(p * count - 1e-9);
  return sorted[from + Math.min(count - 1, Math.max(0, rank - 1))] as number;
}
