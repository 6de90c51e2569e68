import { expect, test } from 'vitest';
import { firstAbove, firstAtLeast } from './bisect.ts';

const values = Float64Array.of(1, 3, 3, 3, 8);

test('finds the first value above, past all equal ones', () => {
  expect(firstAbove(values, 3)).toBe(4);
  expect(firstAbove(values, 0)).toBe(0);
  expect(firstAbove(values, 8)).toBe(5);
});

test('finds the first value at least as great, before all equal ones', () => {
  expect(firstAtLeast(values, 3)).toBe(1);
  expect(firstAtLeast(values, 4)).toBe(4);
  expect(firstAtLeast(values, 9)).toBe(5);
});

test('searches only the range it is given', () => {
  expect(firstAbove(values, 0, 2, 4)).toBe(2);
  expect(firstAtLeast(values, 8, 1, 3)).toBe(3);
});
