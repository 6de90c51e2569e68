/** The strip as a table: how often each kind of moment occurs in the run, and when first and last. */

import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { type InterestingEvents, interestingKinds } from '../../sim/index.ts';
import type { TableContent } from '../shared/TableDisclosure.tsx';
import type { NotedMoment } from './eventMarks.ts';

/** A row for each kind that occurs, then one for each bookmark. */
export function overviewTable(events: InterestingEvents, bookmarks: readonly NotedMoment[], horizon: number): TableContent {
  const seen = interestingKinds.map(() => ({ count: 0, first: 0, last: 0 }));
  for (let i = 0; i < events.length; i++) {
    const kind = seen[events.kinds[i] as number];
    if (kind === undefined) continue;
    kind.last = events.times[i] as number;
    if (kind.count++ === 0) kind.first = kind.last;
  }
  const clock = (time: number): string => formatClock(time, horizon);
  const kinds = interestingKinds.flatMap(({ title }, kind) => {
    const { count, first, last } = seen[kind] ?? { count: 0, first: 0, last: 0 };
    return count === 0 ? [] : [[title, formatCount(count), clock(first), clock(last)]];
  });
  const notes = bookmarks.map(({ time, note }) => [note === '' ? 'Bookmark' : `Bookmark: ${note}`, '1', clock(time), clock(time)]);
  return { caption: 'What is marked on the strip', columns: ['Moment', 'Count', 'First', 'Last'], rows: [...kinds, ...notes] };
}
