import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DURATION_PATTERN, durationRemedy, formatDuration, parseDuration } from './duration.ts';

describe('parseDuration', () => {
  it.each([
    ['40us', 40],
    ['250ms', 250_000],
    ['1.5s', 1_500_000],
    ['5m', 300_000_000],
    ['6h', 21_600_000_000],
    ['2d', 172_800_000_000],
    ['0.1s', 100_000],
    ['0s', 0],
    ['0.000001s', 1],
    ['1e-3s', 1000],
    ['100000h', 360_000_000_000_000],
  ])('reads %s as %d µs', (text, micros) => {
    expect(parseDuration(text)).toBe(micros);
    expect(new RegExp(DURATION_PATTERN).test(text)).toBe(true);
  });

  it('rounds what is finer than a microsecond to the nearest', () => {
    expect(parseDuration('1.9912345678s')).toBe(1_991_235);
    expect(parseDuration('0.4us')).toBe(0);
  });

  it.each(['', '5', 's', '-1s', '5 s', '5min', '1,5s', '.5s', '5.s', 'Infinitys', 'NaNs', '1e999s', '400000d'])('refuses "%s"', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('reads what formatDuration writes', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (micros) => {
        expect(parseDuration(formatDuration(micros))).toBe(micros);
      }),
    );
  });
});

describe('formatDuration', () => {
  it('takes the largest unit that leaves a whole number', () => {
    expect([0, 1, 1500, 80_000, 90_000_000, 60_000_000, 7_200_000_000].map(formatDuration)).toEqual([
      '0s',
      '1us',
      '1500us',
      '80ms',
      '90s',
      '1m',
      '2h',
    ]);
  });
});

describe('durationRemedy', () => {
  it.each([
    [80, 'Write "80ms".'],
    ['80', 'Write "80ms".'],
    ['5 min', 'Write "5m".'],
    ['3 Seconds', 'Write "3s".'],
    ['40µs', 'Write "40us".'],
    ['1,000 ms', 'Write "1000ms".'],
    [true, 'Write text such as "80ms".'],
    ['soon', 'Write a number and a unit: us, ms, s, m, h or d.'],
  ])('for %j says %s', (value, remedy) => {
    expect(durationRemedy(value)).toBe(remedy);
  });
});
