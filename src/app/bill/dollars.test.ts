import { expect, it } from 'vitest';
import { dollars } from './dollars.ts';

it.each([
  [0, '$0'],
  [1234.5, '$1,234.50'],
  [0.5, '$0.50'],
  [0.0042, '$0.0042'],
  [2.3e-7, '$0.00000023'],
  [-0.25, '−$0.25'],
  [1e-13, '$0.00'],
])('writes %s as %s', (usd, text) => {
  expect(dollars(usd)).toBe(text);
});
