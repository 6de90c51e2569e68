import { describe, expect, it } from 'vitest';
import { scheduleTimes } from './schedule.ts';

const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;

const hours = (expression: string, start = 0, end = 14 * DAY): number[] | string => {
  const times = scheduleTimes(expression, start, end);
  return 'value' in times ? times.value.map((time) => time / HOUR) : times.fault.message;
};

describe('rate', () => {
  it('fires at the start and then at every period, before the end', () => {
    expect(hours('rate(5 hours)', HOUR, 16 * HOUR)).toEqual([1, 6, 11]);
    expect(hours('rate(1 day)', 0, 2 * DAY)).toEqual([0, 24]);
    expect(hours('rate(30 minutes)', 0, HOUR)).toEqual([0, 0.5]);
  });

  it.each([
    ['rate(1 minutes)', 'AWS wants "minute" after 1'],
    ['rate(5 minute)', 'AWS wants "minutes" after 5'],
    ['rate(0 minutes)', 'must be at least 1'],
    ['rate(30 seconds)', 'not a rate that AWS knows'],
    ['rate(1.5 hours)', 'not a rate that AWS knows'],
    ['every 5 minutes', 'neither rate(…) nor cron(…)'],
  ])('%s: %s', (expression, message) => {
    expect(hours(expression)).toContain(message);
  });
});

describe('cron', () => {
  it.each([
    ['cron(0 8 ? * MON-FRI *)', [8, 32, 56, 80, 104, 176, 200, 224, 248, 272]],
    ['cron(0 10 ? * 2 *)', [10, 178]],
    ['cron(0 12 * * ? *)', Array.from({ length: 14 }, (_, day) => day * 24 + 12)],
    ['cron(0 0 8,10 JAN ? 2026)', [72, 120]],
    ['cron(0 6/8 ? * SUN *)', [150, 158, 166, 318, 326, 334]],
    ['cron(0 0 1 FEB ? *)', []],
    ['cron(0 0 ? * 1,7 2026)', [120, 144, 288, 312]],
  ])('%s fires at the hours of two weeks that begin on a Monday', (expression, expected) => {
    expect(hours(expression)).toEqual(expected);
  });

  it('counts minutes, with lists, ranges and steps', () => {
    const times = scheduleTimes('cron(0/20,5-7 0 5 1 ? 2026)', 0, DAY);
    expect('value' in times && times.value.map((time) => time / 60_000_000)).toEqual([0, 5, 6, 7, 20, 40]);
  });

  it.each([
    ['cron(0 8 * * MON-FRI *)', 'Exactly one of day-of-month and day-of-week must be ?'],
    ['cron(0 8 ? * ? *)', 'Exactly one of'],
    ['cron(0 8 * * ?)', 'six fields, not 5'],
    ['cron(60 8 * * ? *)', 'Minutes cannot be "60"'],
    ['cron(0 24 * * ? *)', 'Hours cannot be "24"'],
    ['cron(0 8 ? * MO *)', 'Day-of-week cannot be "MO"'],
    ['cron(0 8 L * ? *)', 'L, W and #'],
    ['cron(0 8 ? * 6#3 *)', 'L, W and #'],
    ['cron(0 8 20-10 * ? *)', 'runs backwards'],
    ['cron(0/0 8 * * ? *)', 'whole number above 0'],
    ['cron(0 8 * ? ? *)', 'Month cannot be "?"'],
  ])('%s: %s', (expression, message) => {
    expect(hours(expression)).toContain(message);
  });
});
