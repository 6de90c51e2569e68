/** How a hand’s movements become the points of a curve. */

export interface CurveRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Points that were not drawn follow the nearest one that was, the left one first. Null while nothing was drawn. */
export function filledCurve(drawn: readonly (number | null)[]): readonly number[] | null {
  const first = drawn.find((value) => value !== null);
  if (first === undefined || first === null) return null;
  let last = first;
  return drawn.map((value) => {
    last = value ?? last;
    return last;
  });
}

/** The point nearest to a place across the plot, 0 … 1. */
export const pointAt = (share: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(share * count)));

/** The value at a height of the plot, 0 … 1 from below. */
export const valueAt = (share: number, range: CurveRange): number => snapped(range.min + share * (range.max - range.min), range);

/** Where a key takes a point; null for a key that moves none. */
export function movedPoint(key: string, value: number, range: CurveRange): number | null {
  if (key === 'Home') return range.min;
  if (key === 'End') return range.max;
  const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[key];
  return by === undefined ? null : snapped(value + by * range.step, range);
}

function snapped(value: number, { min, max, step }: CurveRange): number {
  const steps = Math.round((value - min) / step);
  return Math.min(max, Math.max(min, Number((min + steps * step).toPrecision(12))));
}
