/** Times in the forms that envelopes use, beside the ISO time with milliseconds of `timestampOf`. */
import { timestampOf } from '../logs/timestamp.ts';

/** ISO time in whole seconds of a time in µs: `2026-01-05T00:00:18Z`. */
export function secondsTimestamp(micros: number): string {
  return timestampOf(micros).replace(/\.\d+Z$/, 'Z');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** As logs of web servers write it: `05/Jan/2026:00:00:18 +0000`. */
export function requestTime(micros: number): string {
  const [date = '', time = ''] = secondsTimestamp(micros).slice(0, -1).split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time} +0000`;
}
