/** Where each stretch of each visible lane is drawn: one mark per stretch, or one per pixel where stretches are narrower than that. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import type { LaneTable } from './laneTable.ts';

/** The visible part of the lanes, px. */
export interface LaneView {
  /** Width of the plot. */
  readonly width: number;
  /** Height of the visible part. */
  readonly height: number;
  /** Distance between lanes; below 3 lanes are drawn as density. */
  readonly pitch: number;
  /** How far the lanes are scrolled up. */
  readonly top: number;
}

/** Marks as columns. `x0` and `x1` are px from the left of the plot, cut a little outside of it. */
export interface LaneMarks {
  readonly length: number;
  readonly lane: Uint32Array;
  readonly x0: Float32Array;
  readonly x1: Float32Array;
  /** Codes of `laneKinds`. */
  readonly kind: Uint8Array;
  /** Index of the (first) stretch in the table. */
  readonly stretch: Uint32Array;
  /** How many stretches the mark stands for. */
  readonly count: Uint32Array;
}

/** Lanes that are at least partly visible: from `first` up to but not including `last`. */
export function visibleLanes(table: LaneTable, { height, pitch, top }: LaneView): { readonly first: number; readonly last: number } {
  const first = Math.min(table.lanes, Math.max(0, Math.floor(top / pitch)));
  return { first, last: Math.min(table.lanes, Math.max(first, Math.ceil((top + height) / pitch))) };
}

/** Stretches of `lane` that overlap the window: from the first index up to but not including the second. */
export function stretchesInWindow(table: LaneTable, lane: number, { from, to }: TimeWindow): readonly [number, number] {
  const low = table.offsets[lane] as number;
  const high = table.offsets[lane + 1] as number;
  const first = firstAbove(table.end, from, low, high);
  return [first, firstAtLeast(table.start, to, first, high)];
}

/** How many stretches the view shows: decides between marks and density. */
export function countStretches(table: LaneTable, window: TimeWindow, view: LaneView): number {
  const { first, last } = visibleLanes(table, view);
  let count = 0;
  for (let lane = first; lane < last; lane++) {
    const [from, to] = stretchesInWindow(table, lane, window);
    count += to - from;
  }
  return count;
}

/**
 * Marks of the visible lanes. Every stretch in the window is in exactly one mark; the mark of a pixel shows its most telling kind. With `wanted`
 * (1 for each invocation that is to be seen, by row) only the stretches of those.
 */
export function layoutLanes(table: LaneTable, window: TimeWindow, view: LaneView, wanted: Uint8Array | null = null): LaneMarks {
  const most = countStretches(table, window, view);
  const marks = {
    lane: new Uint32Array(most),
    x0: new Float32Array(most),
    x1: new Float32Array(most),
    kind: new Uint8Array(most),
    stretch: new Uint32Array(most),
    count: new Uint32Array(most),
  };
  const scale = view.width / (window.to - window.from);
  const { first, last } = visibleLanes(table, view);
  let length = 0;
  for (let lane = first; lane < last; lane++) {
    const [from, to] = stretchesInWindow(table, lane, window);
    // The pixel of the last narrow mark of this lane; NaN equals none.
    let column = Number.NaN;
    for (let i = from; i < to; i++) {
      if (wanted !== null && wanted[table.invocation[i] as number] !== 1) continue;
      const x0 = Math.max(-4, ((table.start[i] as number) - window.from) * scale);
      const x1 = Math.min(view.width + 4, ((table.end[i] as number) - window.from) * scale);
      const kind = table.kind[i] as number;
      const isNarrow = x1 - x0 < 1;
      if (isNarrow && Math.floor(x0) === column) {
        const mark = length - 1;
        marks.x1[mark] = Math.max(x1, marks.x1[mark] as number);
        marks.kind[mark] = Math.max(kind, marks.kind[mark] as number);
        marks.count[mark] = (marks.count[mark] as number) + 1;
        continue;
      }
      column = isNarrow ? Math.floor(x0) : Number.NaN;
      marks.lane[length] = lane;
      marks.x0[length] = x0;
      marks.x1[length] = x1;
      marks.kind[length] = kind;
      marks.stretch[length] = i;
      marks.count[length++] = 1;
    }
  }
  return { ...marks, length };
}
