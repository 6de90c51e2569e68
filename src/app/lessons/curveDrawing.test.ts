/** A drawn curve has a value at every point, within its range and on its steps. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledCurve, movedPoint, pointAt, valueAt } from './curveDrawing.ts';

const range = { min: 0, max: 3000, step: 50 };

describe('drawing a curve', () => {
  it('fills what was not drawn from the left, and the beginning from the right', () => {
    expect(filledCurve([null, null])).toBeNull();
    expect(filledCurve([null, 5, null, 9])).toEqual([5, 5, 5, 9]);
  });

  it('takes a place to its point and a height to its value, however far outside', () => {
    expect([-1, 0, 0.49, 0.5, 1, 2].map((share) => pointAt(share, 2))).toEqual([0, 0, 0, 1, 1, 1]);
    expect([-1, 0, 0.5, 2].map((share) => valueAt(share, range))).toEqual([0, 0, 1500, 3000]);
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (share) => {
        const value = valueAt(share, range);
        expect(value % range.step).toBe(0);
        expect(value).toBeGreaterThanOrEqual(range.min);
        expect(value).toBeLessThanOrEqual(range.max);
      }),
    );
  });

  it('moves a point by keys, to the ends and not beyond', () => {
    expect(movedPoint('ArrowUp', 100, range)).toBe(150);
    expect(movedPoint('PageDown', 100, range)).toBe(0);
    expect(movedPoint('End', 100, range)).toBe(3000);
    expect(movedPoint('a', 100, range)).toBeNull();
  });
});
