import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EstimateData, estimateLayout, RADIUS } from './estimateLayout.ts';

const dataOf = (values: readonly number[], low: number, high: number): EstimateData => ({
  dots: values.map((value, i) => ({ seed: i, value })),
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  low,
  high,
});

describe('the layout of an estimate', () => {
  it('lies in the drawing, and no two dots cover each other', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
        const { dots, low, high } = estimateLayout(dataOf(values, Math.min(...values) - 1, Math.max(...values) + 1), 600);
        expect(dots).toHaveLength(values.length);
        expect(new Set(dots.map(({ index }) => index)).size).toBe(values.length);
        for (const [i, a] of dots.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x).toBeLessThanOrEqual(600);
          for (const b of dots.slice(i + 1)) expect(a.y !== b.y || b.x - a.x >= 2 * RADIUS - 1e-6).toBe(true);
        }
        expect(low).toBeLessThan(high);
      }),
    );
  });

  it('keeps the order of values, from the least to the greatest', () => {
    const { dots } = estimateLayout(dataOf([3, 1, 2], 1, 3), 400);
    expect(dots.map(({ index }) => index)).toEqual([1, 2, 0]);
    expect(dots.every(({ y }) => y === RADIUS)).toBe(true);
  });

  it('piles equal values up, and takes an interval without ends to the borders', () => {
    const { dots, low, high, pile } = estimateLayout(dataOf([5, 5, 5], Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY), 400);
    expect(dots.map(({ y }) => y)).toEqual([RADIUS, 3 * RADIUS, 5 * RADIUS]);
    expect(pile).toBe(6 * RADIUS);
    expect([low, high]).toEqual([28, 372]);
  });
});
