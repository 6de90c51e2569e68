import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';
import { quantilesOf } from './quantilesOf.ts';
import { mix32 } from './random.ts';

const shares = [0.5, 0.9, 0.99, 1, 0.001];

test.each([
  ['none', 0, (u: number) => u],
  ['few', 100, (u: number) => u * 1000],
  ['many, evenly spread', 20_000, (u: number) => Math.floor(u * 1e9)],
  ['many, most of them equal', 20_000, (u: number) => (u < 0.95 ? 7 : u * 1e12)],
  ['many zeros', 5000, () => 0],
])('agrees with sorting: %s', (_, length, shape) => {
  const values = Float64Array.from({ length }, (_unused, i) => shape((mix32(i + 1) >>> 0) / 2 ** 32));
  const sorted = values.slice().sort();
  expect(quantilesOf(values, shares)).toEqual(shares.map((share) => quantile(sorted, share)));
});
