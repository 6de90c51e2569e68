/** Moments counted into bars. */
import { firstAtLeast } from '../../base/bisect.ts';
import { tickStep } from '../shared/timeAxis.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';

/** Bars of one width in time; each holds what happened from its own time until the next one's. */
export interface Bars {
  /** Width of a bar, µs: a round number. */
  readonly bucket: number;
  /** Beginning of the first bar, µs: a multiple of `bucket`, so that bars do not change while the window moves. */
  readonly from: number;
  readonly counts: Uint32Array;
  readonly highest: number;
}

/** Least width of a bar with the air beside it, px. */
const NARROWEST_BAR = 4;

/** The width of a bar in time for a plot of `width` px. */
export function bucketFor({ from, to }: TimeWindow, width: number): number {
  return tickStep(((to - from) * NARROWEST_BAR) / Math.max(1, width));
}

/** Bars over the window, the ones cut by its edges whole. `times` are sorted. */
export function layoutBars(times: Float64Array, window: TimeWindow, bucket: number): Bars {
  const from = Math.floor(window.from / bucket) * bucket;
  const length = Math.max(1, Math.ceil((window.to - from) / bucket));
  const counts = new Uint32Array(length);
  let highest = 0;
  let first = firstAtLeast(times, from);
  for (let i = 0; i < length; i++) {
    const next = firstAtLeast(times, from + (i + 1) * bucket, first);
    counts[i] = next - first;
    highest = Math.max(highest, next - first);
    first = next;
  }
  return { bucket, from, counts, highest };
}
