/** Dates in policies: the ISO 8601 forms that AWS takes, or seconds since 1970. */

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2}))?)?)?$/;
const EPOCH = /^\d{5,12}(?:\.\d{1,9})?$/;

/** Milliseconds since 1970, or null for a text that is no date. Four digits are a year; more are seconds. */
export function policyDate(text: string): number | null {
  if (EPOCH.test(text)) return Number(text) * 1000;
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] = match;
  const [mm, dd, hh, min, ss] = [month, day, hour, minute, second].map(Number) as [number, number, number, number, number];
  const date = Date.UTC(Number(year), mm - 1, dd, hh, min, ss);
  const rolledOver = mm < 1 || mm > 12 || dd < 1 || dd > daysIn(Number(year), mm) || hh > 23 || min > 59 || ss > 59;
  return rolledOver ? null : date + Number(`0.${fraction}`) * 1000 - offsetOf(zone);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** What a time zone such as `+02:00` is ahead of UTC, in milliseconds. */
function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}
