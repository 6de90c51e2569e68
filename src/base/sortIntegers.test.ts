import { expect, test } from 'vitest';
import { mix32 } from './random.ts';
import { sortIntegers } from './sortIntegers.ts';

const random = (length: number, range: number) =>
  Float64Array.from({ length }, (_, i) => Math.floor(((mix32(i + 1) >>> 0) / 2 ** 32) * range));

test.each([1, 1000, 2 ** 31, 2 ** 32, 1e12, 2 ** 53])('sorts as the built-in sort does, for values up to %d', (range) => {
  for (const length of [0, 1, 100, 20_000]) {
    const values = random(length, range);
    const expected = values.slice().sort();
    sortIntegers(values);
    expect(values).toEqual(expected);
  }
});

test('moves the payload along and keeps equal keys in order', () => {
  const keys = random(5000, 50);
  const original = keys.slice();
  const rows = Uint32Array.from(keys, (_, i) => i);
  sortIntegers(keys, rows);
  for (let i = 0; i < keys.length; i++) {
    expect(original[rows[i]!]).toBe(keys[i]);
    if (i > 0 && keys[i] === keys[i - 1]) expect(rows[i]!).toBeGreaterThan(rows[i - 1]!);
  }
});
