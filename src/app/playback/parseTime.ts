/** What a person types when asked for a time: a clock, a sum of units, a share of the run, or plain seconds. */
import { formatClock } from '../../base/formatClock.ts';

/** `time` in µs, within the run; or what is wrong, in a sentence or two. */
export type ParsedTime = { readonly ok: true; readonly time: number } | { readonly ok: false; readonly message: string };

const EXAMPLES = '0:12.5, 12.5s, 90s, 1m30s or 75 %';

/** µs of each unit. */
const units: Readonly<Record<string, number>> = {
  d: 86_400e6,
  h: 3600e6,
  min: 60e6,
  m: 60e6,
  ms: 1e3,
  s: 1e6,
  µs: 1,
  μs: 1,
  us: 1,
};

/** Reads `text` as a moment of a run of `horizon` µs. Never throws. */
export function parseTime(text: string, horizon: number): ParsedTime {
  const written = text.trim().toLowerCase();
  if (written === '') return { ok: false, message: `Type a time, such as ${EXAMPLES}.` };
  const time = shareOf(written, horizon) ?? clockOf(written) ?? sumOf(written);
  if (time === null) return { ok: false, message: `“${text.trim().slice(0, 40)}” is not a time. Write it as ${EXAMPLES}.` };
  if (time <= horizon) return { ok: true, time };
  if (written.endsWith('%')) return { ok: false, message: 'A share of the run lies between 0 % and 100 %.' };
  return { ok: false, message: `The run ends at ${formatClock(horizon, horizon)}, and this is later.` };
}

/** `75 %`. */
function shareOf(text: string, horizon: number): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  return match === null ? null : Math.round((Number(match[1]) / 100) * horizon);
}

/** `0:12.5`, `1:02:18.2`, and `3 d 04:12:09` as the clock of a long run shows it. */
function clockOf(text: string): number | null {
  const match = /^(?:(\d+)\s*d\s+)?(?:(\d+):)?(\d+):(\d{1,2}(?:\.\d*)?)$/.exec(text);
  if (match === null) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  return Math.round(((days * 24 + hours) * 60 + minutes) * 60e6 + seconds * 1e6);
}

/** `12.5s`, `1m30s`, `1 h 5 min`, and a number alone, which counts seconds. */
function sumOf(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1e6);
  if (!/^(?:\d+(?:\.\d+)?\s*(?:min|ms|[µμu]s|[dhms])\s*)+$/.test(text)) return null;
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*(min|ms|[µμu]s|[dhms])/g)) sum += Number(count) * (units[unit ?? ''] ?? 0);
  return Math.round(sum);
}
