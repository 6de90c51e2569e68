import { expect, it } from 'vitest';
import { formatDuration } from './formatDuration.ts';

it.each([
  [40, '40 µs'],
  [1250, '1.25 ms'],
  [843_400, '843 ms'],
  [1_204_000, '1.2 s'],
  [60e6, '60 s'],
  [365e6, '6 min 5 s'],
  [9000e6, '2 h 30 min'],
  [86400e6 * 3 + 4 * 3600e6, '3 d 4 h'],
  [Number.POSITIVE_INFINITY, 'without end'],
])('says %s µs as %s', (time, words) => {
  expect(formatDuration(time)).toBe(words);
});
