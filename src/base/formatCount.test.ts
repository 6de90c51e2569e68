import { expect, test } from 'vitest';
import { formatCount } from './formatCount.ts';

test('puts a comma at every thousand, and none after the point', () => {
  expect([0, 999, 1000, 1769, 20_000_000, 1234.56789].map(formatCount)).toEqual([
    '0',
    '999',
    '1,000',
    '1,769',
    '20,000,000',
    '1,234.56789',
  ]);
});
