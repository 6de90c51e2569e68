/** The three or four moments of a run that teach most: where to look first. */

import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { Selection } from '../../charts/selection.ts';
import { endings, isColdStart, startOf, type Trace } from '../../sim/index.ts';

export interface Suggestion {
  readonly title: string;
  readonly text: string;
  /** µs. */
  readonly time: number;
  readonly selection: Selection;
}

/** Found in one pass over the attempts. */
export function suggestionsFor(trace: Trace): Suggestion[] {
  const { invocations, horizon } = trace;
  const found = findRows(trace);
  const clock = (row: number) => `at ${formatClock(invocations.time[row] as number, horizon)}`;
  const suggest = (row: number | null, title: string, text: (row: number) => string): Suggestion[] =>
    row === null ? [] : [{ title, text: text(row), time: invocations.time[row] as number, selection: { kind: 'invocation', row } }];
  const took = (row: number) =>
    formatDuration(startOf(trace, row) + (invocations.duration[row] as number) - (invocations.time[row] as number));
  return [
    ...suggest(found.cold, 'The first cold start', (row) => `${clock(row)}, ${took(row)} for the caller`),
    ...suggest(found.throttled, 'The first refusal', (row) => `${clock(row)}, 429`),
    ...suggest(found.failed, 'The first failure', (row) => clock(row)),
    ...suggest(found.slowest, 'The slowest request', (row) => `${clock(row)}, ${took(row)}`),
  ];
}

interface Found {
  cold: number | null;
  throttled: number | null;
  failed: number | null;
  slowest: number | null;
}

function findRows(trace: Trace): Found {
  const { invocations } = trace;
  const outcomes = endings.map(({ outcome }) => outcome);
  const found: Found = { cold: null, throttled: null, failed: null, slowest: null };
  let longest = 0;
  for (let row = 0; row < invocations.length; row++) {
    const outcome = outcomes[invocations.ending[row] as number];
    if (outcome === 'throttled') found.throttled ??= row;
    else if (outcome === 'functionError' || outcome === 'timedOut' || outcome === 'refused') found.failed ??= row;
    if (found.cold === null && isColdStart(trace, row)) found.cold = row;
    if (outcome !== 'succeeded') continue;
    const took = startOf(trace, row) + (invocations.duration[row] as number) - (invocations.time[row] as number);
    if (took > longest) {
      longest = took;
      found.slowest = row;
    }
  }
  // The slowest one is often the first cold start: once is enough.
  if (found.slowest === found.cold) found.slowest = null;
  return found;
}
