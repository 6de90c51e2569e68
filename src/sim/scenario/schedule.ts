/**
 * Schedule expressions: `rate(5 minutes)` and AWS's cron with six fields, as times of a run. A run begins on Monday 2026-01-05 at 00:00 UTC, and a
 * rate fires first at the start: AWS does not say when a run begins, so both are assumptions.
 */

import { type CronFields, parseCron } from './cron.ts';
import { fault, type Reading } from './fault.ts';
import type { Micros } from './model.ts';

const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;
const UNITS: Readonly<Record<string, Micros>> = { minute: MINUTE, hour: 60 * MINUTE, day: 1440 * MINUTE };

/** Milliseconds since 1970 at which every run begins. */
export const RUN_EPOCH = Date.UTC(2026, 0, 5);

/** More firings than this in one run are refused. */
const MOST = 1_000_000;

/** The times within start ≤ t < end, or what is wrong with the expression. */
export function scheduleTimes(expression: string, start: Micros, end: Micros): Reading<Micros[]> {
  const text = expression.trim();
  const rate = /^rate\(\s*(\d+)\s+(minute|hour|day)(s?)\s*\)$/.exec(text);
  if (rate !== null) return rateTimes(Number(rate[1]), rate[2] ?? '', rate[3] === 's', start, end);
  if (text.startsWith('rate'))
    return fault(
      `"${text.slice(0, 60)}" is not a rate that AWS knows.`,
      'Write rate(1 minute) or rate(5 minutes); hours and days work too.',
    );
  const cron = /^cron\((.*)\)$/.exec(text);
  if (cron === null)
    return fault(`"${text.slice(0, 60)}" is neither rate(…) nor cron(…).`, 'Write rate(5 minutes) or cron(0 8 ? * MON-FRI *).');
  const fields = parseCron(cron[1] ?? '');
  return 'fault' in fields ? fields : { value: cronTimes(fields.value, start, end) };
}

function rateTimes(value: number, unit: string, plural: boolean, start: Micros, end: Micros): Reading<Micros[]> {
  if (value === 0) return fault('A rate must be at least 1.', `Write rate(1 ${unit}).`);
  if ((value === 1) === plural)
    return fault(`AWS wants "${unit}${plural ? '' : 's'}" after ${value}.`, `Write rate(${value} ${unit}${plural ? '' : 's'}).`);
  const period = value * (UNITS[unit] ?? MINUTE);
  const times: Micros[] = [];
  for (let time = start; time < end && times.length < MOST; time += period) times.push(time);
  return { value: times };
}

function cronTimes(fields: CronFields, start: Micros, end: Micros): Micros[] {
  const times: Micros[] = [];
  const firstDay = Math.floor(start / (1440 * MINUTE));
  for (let day = firstDay; day * 1440 * MINUTE < end && times.length < MOST; day++) {
    if (!fields.onDay(new Date(RUN_EPOCH + day * 86_400_000))) continue;
    for (const hour of fields.hours) {
      for (const minute of fields.minutes) {
        const time = (day * 1440 + hour * 60 + minute) * MINUTE;
        if (time >= start && time < end) times.push(time);
      }
    }
  }
  return times;
}
