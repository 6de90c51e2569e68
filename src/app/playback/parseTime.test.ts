import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock } from '../../base/formatClock.ts';
import { parseTime } from './parseTime.ts';

const MINUTES = 5 * 60e6;

describe('a time that is typed', () => {
  it.each([
    ['0:12.5', 12.5e6],
    ['12.5s', 12.5e6],
    [' 12.5 S ', 12.5e6],
    ['90s', 90e6],
    ['90', 90e6],
    ['1m30s', 90e6],
    ['1 min 30 s', 90e6],
    ['250ms', 0.25e6],
    ['40 µs', 40],
    ['75 %', 0.75 * MINUTES],
    ['75%', 0.75 * MINUTES],
    ['100 %', MINUTES],
    ['0', 0],
    ['5:00', MINUTES],
  ])('%j is read', (text, time) => {
    expect(parseTime(text, MINUTES)).toEqual({ ok: true, time });
  });

  it('may be in hours and days where the run is that long', () => {
    expect(parseTime('1:02:18.2', 7200e6)).toEqual({ ok: true, time: 3738.2e6 });
    expect(parseTime('1h2m', 7200e6)).toEqual({ ok: true, time: 3720e6 });
    expect(parseTime('3 d 04:12:09', 10 * 86_400e6)).toEqual({ ok: true, time: 3 * 86_400e6 + 15_129e6 });
  });

  it.each([
    ['', /^Type a time/],
    ['soon', /“soon” is not a time/],
    ['-5s', /not a time/],
    ['1:2:3:4', /not a time/],
    ['12.5.1s', /not a time/],
    ['5 parsecs', /not a time/],
    ['30m1', /not a time/],
    ['1e9', /not a time/],
    ['6m', /The run ends at 5:00\.000/],
    ['120 %', /between 0 % and 100 %/],
  ])('%j is answered in words', (text, message) => {
    const parsed = parseTime(text, MINUTES);
    expect(parsed.ok ? parsed.time : parsed.message).toMatch(message);
  });

  it('is what the clock shows, in any run', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 * 86_400 * 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (horizon, share) => {
        const time = Math.floor(horizon * share);
        const shown = formatClock(time, horizon);
        const parsed = parseTime(shown, horizon);
        expect(parsed.ok && formatClock(parsed.time, horizon)).toBe(shown);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseTime(text, MINUTES).ok === 'boolean'));
  });
});
