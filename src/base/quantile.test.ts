import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';

const hundred = Float64Array.from({ length: 100 }, (_, i) => i + 1);

test('takes the nearest rank, which is a value that occurred', () => {
  expect(quantile(hundred, 0.5)).toBe(50);
  expect(quantile(hundred, 0.99)).toBe(99);
  expect(quantile(hundred, 1)).toBe(100);
  expect(quantile([10, 20, 30], 0.5)).toBe(20);
  expect(quantile([10, 20], 0.51)).toBe(20);
});

test('is not led astray by the last bit of a product', () => {
  expect(0.07 * 100).toBeGreaterThan(7);
  expect(quantile(hundred, 0.07)).toBe(7);
});

test('reads a part of an array, and nothing from an empty one', () => {
  expect(quantile(hundred, 0.5, 10, 12)).toBe(11);
  expect(quantile([], 0.5)).toBeNaN();
});
