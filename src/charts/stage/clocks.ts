/** Clocks on the stage: what is left of a wait, in words that do not flicker. */
import { formatCount } from '../../base/formatCount.ts';

/** At most so many clocks stand side by side. */
export const MOST_CLOCKS = 3;

/** `rest` µs: tenths of a second below ten seconds, then whole seconds, whole minutes from two of them on, whole hours from two of those on. */
export function clockWords(rest: number): string {
  const seconds = Math.max(0, rest) / 1e6;
  if (seconds < 9.9) return `${(Math.ceil(seconds * 10) / 10).toFixed(1)} s`;
  if (seconds < 119) return `${Math.ceil(seconds)} s`;
  if (seconds < 7140) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.ceil(seconds / 3600)} h`;
}

/** `retry in 4.2 s, 9.0 s, 12 s, + 85 more`: the clocks that run out at `due` (the next ones first) out of `count`. Empty when nothing waits. */
export function clocksLine(what: string, due: readonly number[], count: number, t: number): string {
  if (due.length === 0) return '';
  const clocks = due.slice(0, MOST_CLOCKS).map((time) => clockWords(time - t));
  const more = count - clocks.length;
  return `${what} in ${clocks.join(', ')}${more > 0 ? `, + ${formatCount(more)} more` : ''}`;
}
