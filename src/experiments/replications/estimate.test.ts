import { expect, it } from 'vitest';
import { estimateOf } from './estimate.ts';

it('is the mean with the interval of Student’s t', () => {
  // Worked by hand: mean 5, squares 10, deviation √2.5, t(0.95, 4) = 2.776445.
  const estimate = estimateOf([3, 4, 5, 6, 7]);
  expect(estimate).toMatchObject({ count: 5, mean: 5, least: 3, most: 7 });
  expect(estimate?.deviation).toBeCloseTo(Math.sqrt(2.5), 12);
  expect(estimate?.margin).toBeCloseTo((2.7764451052 * Math.sqrt(2.5)) / Math.sqrt(5), 9);
  expect(estimate?.low).toBeCloseTo(5 - 1.9632432, 6);
  expect(estimate?.high).toBeCloseTo(5 + 1.9632432, 6);
});

it('has no width where all runs agree, and is without end where there is only one', () => {
  expect(estimateOf([2, 2, 2])).toMatchObject({ mean: 2, margin: 0, low: 2, high: 2 });
  expect(estimateOf([2])).toMatchObject({ mean: 2, deviation: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  expect(estimateOf([])).toBeNull();
});

it('does not leave the values that the number can have', () => {
  const estimate = estimateOf([0, 0, 0.9, 0], { floor: 0, ceiling: 1 });
  expect(estimate?.low).toBe(0);
  expect(estimate?.high).toBeLessThan(1);
  expect(estimateOf([1], { floor: 0, ceiling: 1 })).toMatchObject({ low: 0, high: 1 });
});

it('is wider when more confidence is asked for', () => {
  const margins = [0.5, 0.9, 0.95, 0.99].map((confidence) => estimateOf([1, 2, 4, 8], {}, confidence)?.margin as number);
  expect(margins).toEqual([...margins].sort((a, b) => a - b));
});
