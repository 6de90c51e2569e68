import { expect, it } from 'vitest';
import { shareOf } from './shareOf.ts';

it.each([
  [1, 1, '100 %'],
  [1, 8, '13 %'],
  [1, 12, '8.3 %'],
  [1, 5000, 'under 0.1 %'],
])('writes %s of %s as %s', (part, whole, text) => {
  expect(shareOf(part, whole)).toBe(text);
});
