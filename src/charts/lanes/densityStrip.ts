/** Which columns of a density that moves with the window are known already, and which strip has to be computed. */
import type { TimeWindow } from '../shared/timeWindow.ts';

/**
 * Where a window lies on a lattice of columns that starts at time 0: so the same moment falls into the same column however the window moves,
 * and what was computed before can be shown again, shifted by whole columns.
 */
export interface Lattice {
  /** Of one column, µs. */
  readonly step: number;
  /** Number of the first column in sight. */
  readonly first: number;
  /** Columns in sight: one more than the window is wide, as it begins and ends between two. */
  readonly columns: number;
  /** Part of the first column that lies before the window, 0 … 1. */
  readonly offset: number;
}

/** Widths of a window that differ by less than this part are the same: rounding of sums. */
const SAME = 1e-9;

/** `window` on a lattice of `columns` to its width; on the lattice of `known` if the window is as wide as it was then. */
export function latticeOf({ from, to }: TimeWindow, columns: number, known: Lattice | null): Lattice {
  const width = (to - from) / columns;
  const step = known !== null && known.columns === columns + 1 && Math.abs(known.step / width - 1) < SAME ? known.step : width;
  const first = Math.floor(from / step);
  return { step, first, columns: columns + 1, offset: from / step - first };
}

/** A run of columns of a lattice, counted from its first one. */
export interface Strip {
  readonly from: number;
  readonly columns: number;
}

/** What is not known of `next` after `known` was shown: all of it, or the strip that came into sight, or nothing (no columns). */
export function missingStrip(known: Lattice | null, next: Lattice): Strip {
  const shift = known !== null && known.step === next.step && known.columns === next.columns ? next.first - known.first : Infinity;
  if (Math.abs(shift) >= next.columns) return { from: 0, columns: next.columns };
  return shift >= 0 ? { from: next.columns - shift, columns: shift } : { from: 0, columns: -shift };
}

/** The time that a strip covers. */
export function windowOf({ step, first }: Lattice, strip: Strip): TimeWindow {
  return { from: (first + strip.from) * step, to: (first + strip.from + strip.columns) * step };
}
