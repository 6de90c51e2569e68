/** Where a bar and its label stand on the track of a row. */
import type { TimeWindow } from '../shared/timeWindow.ts';

export interface BarGeometry {
  /** px from the track's left edge; cut to the track. */
  readonly x: number;
  readonly width: number;
  /** Whether any of it is in the window. */
  readonly isVisible: boolean;
  /** Width of the part until which its event waited, px. */
  readonly waited: number;
  /** Where the label's text begins, or ends where it is `before`. */
  readonly label: { readonly x: number; readonly side: 'after' | 'before' | 'inside' };
}

/** The narrowest bar, px. */
const NARROWEST = 2;
/** Width of a character of the labels, px. */
const CHARACTER = 7.6;
const GAP = 6;

/** `from`, `to`, `until`: µs. `width`: of the track, px. */
export function barGeometry(
  { start, end, until }: { readonly start: number; readonly end: number; readonly until: number },
  window: TimeWindow,
  width: number,
  label: string,
): BarGeometry {
  const at = (time: number): number => ((time - window.from) / Math.max(1, window.to - window.from)) * width;
  const left = Math.min(width, Math.max(0, at(start)));
  const right = Math.min(width, Math.max(0, at(end)));
  const x = Math.min(left, width - NARROWEST);
  const drawn = Math.max(NARROWEST, right - x);
  const room = label.length * CHARACTER + GAP;
  const side = x + drawn + room <= width ? 'after' : x >= room ? 'before' : 'inside';
  const labelX = side === 'after' ? x + drawn + GAP : side === 'before' ? x - GAP : x + GAP;
  return {
    x,
    width: drawn,
    isVisible: end >= window.from && start <= window.to,
    waited: Math.min(drawn, Math.max(0, Math.min(width, at(until)) - x)),
    label: { x: labelX, side },
  };
}
