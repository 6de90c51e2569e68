/** AWS's cron expression: minutes, hours, day of month, month, day of week (1 is Sunday), year. */

import { suggest } from '../../base/nearest.ts';
import { fault, type Reading } from './fault.ts';

export interface CronFields {
  /** Ascending. */
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** Whether the day, read in UTC, is meant. */
  onDay(day: Date): boolean;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Part {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly words?: readonly string[];
}

const PARTS: readonly Part[] = [
  { name: 'Minutes', min: 0, max: 59 },
  { name: 'Hours', min: 0, max: 23 },
  { name: 'Day-of-month', min: 1, max: 31 },
  { name: 'Month', min: 1, max: 12, words: MONTHS },
  { name: 'Day-of-week', min: 1, max: 7, words: WEEKDAYS },
  { name: 'Year', min: 1970, max: 2199 },
];

/** The fields of what stands between the brackets of `cron(…)`. */
export function parseCron(text: string): Reading<CronFields> {
  const words = text.trim().split(/\s+/);
  if (words.length !== 6)
    return fault(
      `AWS's cron has six fields, not ${words.length}.`,
      'Write cron(minutes hours day-of-month month day-of-week year), such as cron(0 8 ? * MON-FRI *).',
    );
  if ((words[2] === '?') === (words[4] === '?'))
    return fault(
      'Exactly one of day-of-month and day-of-week must be ?.',
      'Put ? where any day is meant, such as cron(0 8 ? * MON-FRI *).',
    );
  const sets: ReadonlySet<number>[] = [];
  for (let i = 0; i < PARTS.length; i++) {
    const part = PARTS[i];
    if (part === undefined) break;
    const set = readPart(words[i] ?? '', part);
    if ('fault' in set) return set;
    sets.push(set.value);
  }
  const [minutes, hours, days, months, weekdays, years] = sets as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  return {
    value: {
      minutes: [...minutes].sort((a, b) => a - b),
      hours: [...hours].sort((a, b) => a - b),
      onDay: (day) =>
        days.has(day.getUTCDate()) &&
        months.has(day.getUTCMonth() + 1) &&
        weekdays.has(day.getUTCDay() + 1) &&
        years.has(day.getUTCFullYear()),
    },
  };
}

function readPart(text: string, part: Part): Reading<Set<number>> {
  const set = new Set<number>();
  for (const item of text.split(',')) {
    const [range = '', step] = item.split('/');
    const ends = readRange(range, part);
    if ('fault' in ends) return ends;
    const by = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(by) || by < 1 || !/^\d+$/.test(step ?? '1'))
      return fault(`${part.name}: "/${step ?? ''}" must be a whole number above 0.`, 'Write a step such as /5.');
    const last = step !== undefined && ends.value.single ? part.max : ends.value.to;
    for (let value = ends.value.from; value <= last; value += by) set.add(value);
  }
  return { value: set };
}

function readRange(text: string, part: Part): Reading<{ readonly from: number; readonly to: number; readonly single: boolean }> {
  if (text === '*' || (text === '?' && part.name.startsWith('Day'))) return { value: { from: part.min, to: part.max, single: false } };
  if (/^(L|W|\d+[LW]|LW|\d+#\d+|[A-Z]{3}#\d+|[A-Z]{3}L)$/i.test(text))
    return fault(`${part.name}: ${text} (L, W and #) is not read by Coldstart.`, 'List the days, or use * and ?.');
  const [low = '', high, ...more] = text.split('-');
  const from = readValue(low, part);
  if ('fault' in from) return from;
  if (high === undefined) return { value: { from: from.value, to: from.value, single: true } };
  const to = readValue(high, part);
  if ('fault' in to) return to;
  if (more.length > 0 || to.value < from.value) return fault(`${part.name}: ${text} runs backwards.`, 'Write the smaller value first.');
  return { value: { from: from.value, to: to.value, single: false } };
}

function readValue(text: string, part: Part): Reading<number> {
  const word = part.words?.indexOf(text.toUpperCase()) ?? -1;
  if (word >= 0) return { value: word + 1 };
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= part.min && value <= part.max) return { value };
  const remedy = part.words === undefined ? `Use ${part.min} to ${part.max}.` : suggest(text, part.words, '');
  return fault(`${part.name} cannot be "${text.slice(0, 20)}".`, remedy);
}
