/** The empirical distribution function: for each latency the share of values that do not exceed it. */
import { firstAbove } from '../../base/bisect.ts';

export interface EcdfPoint {
  /** µs. */
  readonly value: number;
  /** 0 … 1. */
  readonly share: number;
}

/** Steps enough to draw it at `columns` px: exact at each point, beginning at 0 and ending at 1. Empty without values. */
export function ecdf(sorted: Float64Array, columns: number): readonly EcdfPoint[] {
  const n = sorted.length;
  if (n === 0) return [];
  const points: EcdfPoint[] = [{ value: sorted[0] as number, share: 0 }];
  const every = Math.max(1, n / Math.max(1, columns));
  for (let rank = every; rank < n + every; rank += every) {
    const value = sorted[Math.min(n, Math.ceil(rank - 1e-9)) - 1] as number;
    // Equal values step together.
    const share = firstAbove(sorted, value) / n;
    if (share > (points.at(-1)?.share ?? 0)) points.push({ value, share });
  }
  return points;
}
