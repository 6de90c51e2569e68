/** Numbers as the hint writes them. */

import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';

export const whole = formatCount;

/** Two digits or so: `0.04`, `4.2`, `2,100`. */
export function amount(value: number): string {
  if (value >= 100) return formatCount(Math.round(value));
  return value >= 1 ? value.toFixed(1) : String(Number(value.toPrecision(2)));
}

/** A moment of the run, µs: `0:20`. */
export const momentWords = (at: number): string => formatClock(at, 1e9).replace(/\.000$/, '');
