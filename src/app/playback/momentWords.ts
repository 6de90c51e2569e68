/** The moment under the cursor in a sentence or two, for those who hear the page. */

import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { environmentsAt, interestingEvents, interestingKinds, refusedOf, type Trace } from '../../sim/index.ts';

/** So far back refusals are counted, µs. */
const LATELY = 1e6;
/** More events at one moment are counted, not named. */
const FEW = 3;

/** `At 0:24.012: 2 busy, 0 starting, 8 refused in the last second; request 23 throttled`. `t` in µs. */
export function momentWords(trace: Trace, t: number): string {
  const { create, init, restore, invoke, frozen } = environmentsAt(trace, t);
  const states = `${formatCount(invoke)} busy, ${formatCount(create + init + restore)} starting, ${formatCount(frozen)} frozen`;
  const refused = refusedLately(trace, t);
  const happening = eventsAt(trace, t);
  return `At ${formatClock(t, trace.horizon)}: ${states}, ${formatCount(refused)} refused in the last second${happening === '' ? '' : `; ${happening}`}`;
}

function refusedLately(trace: Trace, t: number): number {
  const { time } = trace.invocations;
  const first = firstAbove(time, t - LATELY);
  const next = firstAbove(time, t);
  // Rows of attempts are in order of time, and those of each function as well.
  return trace.functions.reduce((sum, _, fn) => {
    const rows = refusedOf(trace, fn);
    return sum + firstRow(rows, next) - firstRow(rows, first);
  }, 0);
}

const firstRow = (rows: Uint32Array, row: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

function eventsAt(trace: Trace, t: number): string {
  const { times, kinds, subjects } = interestingEvents(trace);
  const first = firstAtLeast(times, t);
  const next = firstAbove(times, t, first);
  if (next - first > FEW) return `${next - first} events at once`;
  const words: string[] = [];
  for (let i = first; i < next; i++) {
    const kind = interestingKinds[kinds[i] as number];
    if (kind !== undefined) words.push(eventWords(trace, kind, subjects[i] as number));
  }
  return words.join(', ');
}

function eventWords(trace: Trace, { subject, title }: (typeof interestingKinds)[number], row: number): string {
  const words = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  if (subject === 'request') return `request ${row + 1}: ${words}`;
  if (subject === 'environment') return `environment ${row + 1}: ${words}`;
  return subject === 'invocation' ? `request ${(trace.invocations.request[row] as number) + 1}: ${words}` : words;
}
