/** Refused attempts as triangles: each its own while there is room, else bundles with their count. */
import { firstAtLeast } from '../../base/bisect.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';

export interface RefusedMark {
  /** Centre of the triangle, px from the left of the plot: when the first of them came. */
  readonly x: number;
  readonly count: number;
  /** Index of the first attempt it stands for. */
  readonly first: number;
}

export interface RefusedLayout {
  /** Whether marks are bundles that need their count written beside them. */
  readonly bundled: boolean;
  readonly marks: readonly RefusedMark[];
}

/** Room for one triangle, and for one with a number, px. */
const NARROW = 7;
const WIDE = 46;

/**
 * Marks for `times` (sorted, µs) in the window on a plot of `width` px. Every attempt in the window is in exactly one mark. Bundles are
 * anchored in time, so that they do not change while the window moves.
 */
export function layoutRefused(times: Float64Array, window: TimeWindow, width: number): RefusedLayout {
  const narrow = bundle(times, window, width, NARROW);
  const bundled = narrow.some(({ count }) => count > 4);
  return { bundled, marks: bundled ? bundle(times, window, width, WIDE) : narrow };
}

function bundle(times: Float64Array, { from, to }: TimeWindow, width: number, room: number): RefusedMark[] {
  const scale = width / (to - from);
  const stop = firstAtLeast(times, to);
  const marks: RefusedMark[] = [];
  let first = firstAtLeast(times, from);
  while (first < stop) {
    const bucket = Math.floor(((times[first] as number) * scale) / room);
    const next = Math.max(first + 1, firstAtLeast(times, ((bucket + 1) * room) / scale, first, stop));
    marks.push({ x: ((times[first] as number) - from) * scale, count: next - first, first });
    first = next;
  }
  return marks;
}
