import { expect, it } from 'vitest';
import { speedFor, speeds } from './speeds.ts';

it('offers 0.05× to 1000×', () => {
  expect([speeds[0], speeds.at(-1)]).toEqual([0.05, 1000]);
});

it.each([
  [10e6, 1],
  [40e6, 1],
  [300e6, 10],
  [86_400e6, 1000],
])('plays %s µs at %s×', (horizon, speed) => {
  expect(speedFor(horizon)).toBe(speed);
});
