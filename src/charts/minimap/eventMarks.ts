/** The moments of a run gathered into places along the strip, each wide enough for a mark; a place has two lines with a shape each. */

import { firstAtLeast } from '../../base/bisect.ts';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { type InterestingEvents, interestingKinds } from '../../sim/index.ts';
import { type MarkLine, markShapes, shapeOfKind } from './markShapes.ts';

/** A moment with a note, µs. */
export interface NotedMoment {
  readonly time: number;
  readonly note: string;
}

export interface EventMark {
  /** Place along the strip, from 0. */
  readonly place: number;
  /** Where to go for it: its first moment, µs. */
  readonly time: number;
  /** Its moments: indices from `first` up to but not including `next`. */
  readonly first: number;
  readonly next: number;
  /** Index into {@link markShapes} of the shape on each line, or null. */
  readonly shapes: Readonly<Record<MarkLine, number | null>>;
  readonly bookmarks: readonly NotedMoment[];
}

/** Marks in order of time. Every moment and every bookmark is in exactly one of them. */
export function layoutMarks(events: InterestingEvents, bookmarks: readonly NotedMoment[], horizon: number, places: number): EventMark[] {
  const marks: EventMark[] = [];
  const placeOf = (time: number): number => Math.min(places - 1, Math.floor((time / horizon) * places));
  let first = 0;
  for (let place = 0; place < places; place++) {
    const next = place === places - 1 ? events.length : firstAtLeast(events.times, ((place + 1) * horizon) / places, first);
    const here = bookmarks.filter(({ time }) => time <= horizon && placeOf(time) === place);
    if (next > first || here.length > 0) {
      const time = Math.min(events.times[next > first ? first : -1] ?? Number.POSITIVE_INFINITY, here[0]?.time ?? Number.POSITIVE_INFINITY);
      marks.push({ place, time, first, next, shapes: shapesOf(events, first, next), bookmarks: here });
    }
    first = next;
  }
  return marks;
}

/** The mark in words: when, and how many of which kind. */
export function describeMark({ time, first, next, bookmarks }: EventMark, events: InterestingEvents, horizon: number): string {
  const counts = new Uint32Array(interestingKinds.length);
  for (let i = first; i < next; i++) counts[events.kinds[i] as number] = (counts[events.kinds[i] as number] as number) + 1;
  const words = interestingKinds.flatMap(({ title }, kind) => {
    const count = counts[kind] as number;
    return count === 0 ? [] : [count === 1 ? title : `${title} × ${formatCount(count)}`];
  });
  const notes = bookmarks.map(({ note }) => (note === '' ? 'Bookmark' : `Bookmark: ${note}`));
  const last = next > first ? (events.times[next - 1] as number) : time;
  const clock = formatClock(time, horizon);
  const until = formatClock(last, horizon);
  return `${clock === until || last < time ? clock : `${clock} to ${until}`} · ${[...notes, ...words].join(', ')}`;
}

/** Which shapes occur, in the order of {@link markShapes}: the legend shows no others. */
export function shapesIn(events: InterestingEvents): readonly number[] {
  const seen = new Set<number>();
  for (let i = 0; i < events.length && seen.size < markShapes.length; i++) seen.add(shapeOfKind[events.kinds[i] as number] as number);
  return [...seen].sort((a, b) => a - b);
}

function shapesOf(events: InterestingEvents, first: number, next: number): EventMark['shapes'] {
  const shapes: Record<MarkLine, number | null> = { requests: null, environments: null };
  for (let i = first; i < next; i++) {
    const shape = shapeOfKind[events.kinds[i] as number] as number;
    const line = markShapes[shape]?.line;
    if (line !== undefined && shape < (shapes[line] ?? Number.POSITIVE_INFINITY)) shapes[line] = shape;
  }
  return shapes;
}
