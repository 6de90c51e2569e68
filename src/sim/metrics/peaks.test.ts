import { expect, test } from 'vitest';
import { mix32 } from '../../base/random.ts';
import { peaks } from './peaks.ts';

const draw = (i: number) => (mix32(i) >>> 0) / 2 ** 32;

test.each([
  [1, 100_000],
  [7, 100_000 / 7],
  [500, 200],
])('agrees with a plain sweep over 5,000 intervals, many of them meeting, in %d buckets', (buckets, width) => {
  const starts = Float64Array.from({ length: 5000 }, (_, i) => Math.floor(draw(i) * 20_000) * 5).sort();
  const ends = starts.map((start, i) => start + Math.floor(draw(i + 9999) * 80) * 5);
  const from = 1000;
  const expected = new Float64Array(buckets);
  const raise = (t: number, level: number) => {
    const bucket = Math.min(buckets - 1, Math.floor((t - from) / width));
    if (t >= from && t < from + buckets * width) expected[bucket] = Math.max(expected[bucket]!, level);
  };
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    let level = 1;
    // Those that started before it, in the order of the rows, and have not ended.
    for (let j = 0; j < i; j++) if (ends[j]! > start) level++;
    raise(start, level);
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    const edge = from + bucket * width;
    let level = 0;
    for (let i = 0; i < starts.length; i++) if (starts[i]! < edge && ends[i]! > edge) level++;
    expected[bucket] = Math.max(expected[bucket]!, level);
  }
  const shown = starts.filter((start) => start < from + buckets * width).length;
  expect([...peaks(starts.slice(0, shown), ends.slice(0, shown), from, width, buckets)]).toEqual([...expected]);
});
