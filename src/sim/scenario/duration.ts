/** Durations as people write them ("250ms", "1.5s", "6h") to and from whole microseconds. */
import type { Micros } from './model.ts';

/** Microseconds in one of each unit, the largest first. */
const UNITS = { d: 86_400_000_000, h: 3_600_000_000, m: 60_000_000, s: 1_000_000, ms: 1_000, us: 1 } as const;

type Unit = keyof typeof UNITS;

const PATTERN = /^(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(us|ms|s|m|h|d)$/;

/** The grammar of a duration, for JSON Schema. */
export const DURATION_PATTERN = '^\\d+(\\.\\d+)?(e[+-]?\\d+)?(us|ms|s|m|h|d)$';

/** The longest time that stays exact in a double, about 285 years. */
const LONGEST = Number.MAX_SAFE_INTEGER;

/** The duration in µs, rounded to the nearest; null when the text is not one. */
export function parseDuration(text: string): Micros | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const micros = Math.round(Number(match[1]) * UNITS[match[2] as Unit]);
  return micros <= LONGEST ? micros : null;
}

/** The shortest text that reads back as the same duration: 90_000_000 is "90s", 60_000_000 is "1m". */
export function formatDuration(micros: Micros): string {
  if (micros === 0) return '0s';
  for (const unit of Object.keys(UNITS) as Unit[]) if (micros % UNITS[unit] === 0) return `${micros / UNITS[unit]}${unit}`;
  return `${micros}us`;
}

const SPELLINGS: Readonly<Record<string, Unit>> = {
  µs: 'us',
  μs: 'us',
  usec: 'us',
  msec: 'ms',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  hr: 'h',
  hour: 'h',
  hours: 'h',
  day: 'd',
  days: 'd',
};

/** What to write instead of a value that is not a duration. `unit` is the one to suggest for a bare number. */
export function durationRemedy(value: unknown, unit: Unit = 'ms'): string {
  const units = 'Write a number and a unit: us, ms, s, m, h or d.';
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return `Write "${value}${unit}".`;
  if (typeof value !== 'string') return `Write text such as "80${unit}".`;
  const match = /^\s*([\d.,_]+)\s*([a-zA-Zµμ]*)\s*$/.exec(value);
  if (match === null) return units;
  const amount = Number((match[1] ?? '').replaceAll(/[,_]/g, ''));
  const spelled = (match[2] ?? '').toLowerCase();
  const meant = spelled === '' ? unit : (SPELLINGS[spelled] ?? (spelled in UNITS ? (spelled as Unit) : null));
  return meant === null || !Number.isFinite(amount) ? units : `Write "${amount}${meant}".`;
}
