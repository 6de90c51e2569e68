/** What the transport buttons and the keys do. */
import {
  type InterestingEvent,
  interestingKinds,
  nextEvent,
  nextInteresting,
  previousEvent,
  previousInteresting,
  type Trace,
} from '../../sim/index.ts';
import { cursor } from '../stores/cursor.ts';
import { draftStore } from '../stores/draft.ts';
import { matchesOf } from '../stores/filter.ts';
import { runStore } from '../stores/run.ts';
import { select } from '../stores/selection.ts';
import { reveal, windowStore } from '../stores/window.ts';
import { playback } from './playback.ts';
import { shuttle } from './shuttle.ts';

export type Direction = 'next' | 'previous';

/** Moves the cursor to `time`, µs, and shows that moment. Playback goes on if it was playing. */
export function seek(time: number): void {
  cursor.set(time);
  reveal(cursor.get());
  playback.send({ type: cursor.get() >= windowStore.getState().horizon ? 'END' : 'SEEK' });
}

/** Pauses at the event next to the cursor. */
export function stepEvent(direction: Direction): void {
  const { run } = runStore.getState();
  if (run === null) return;
  playback.send({ type: 'PAUSE' });
  const time = direction === 'next' ? nextEvent(run.trace, cursor.get()) : previousEvent(run.trace, cursor.get());
  seek(time ?? endOf(direction, run.trace));
}

/** Pauses at the cold start, refusal or other turn next to the cursor, and picks what it happened to. */
export function jumpToInteresting(direction: Direction): void {
  const { run } = runStore.getState();
  if (run === null) return;
  playback.send({ type: 'PAUSE' });
  const jump = direction === 'next' ? nextInteresting : previousInteresting;
  const event = jump(run.trace, cursor.get(), matchesOf(run.trace)?.events);
  if (event === null) seek(endOf(direction, run.trace));
  else goToEvent(event);
}

/** Pauses at the next bookmark, or the one before. Stays where it is when there is none. */
export function jumpToBookmark(direction: Direction): void {
  const { bookmarks } = draftStore.getState();
  const now = cursor.get();
  const found = direction === 'next' ? bookmarks.find(({ time }) => time > now) : bookmarks.findLast(({ time }) => time < now);
  if (found === undefined) return;
  playback.send({ type: 'PAUSE' });
  seek(found.time);
}

/** Turns the shuttle, forward (1) or back (-1). */
export function turnShuttle(direction: 1 | -1): void {
  const snapshot = playback.getSnapshot();
  const rate = snapshot.matches('playing') ? snapshot.context.rate : 0;
  if (direction > 0 || cursor.get() > 0) playback.send({ type: 'SHUTTLE', rate: shuttle(rate, direction) });
}

/** Goes to an event and picks what it happened to. */
export function goToEvent({ time, kind, subject: row }: Pick<InterestingEvent, 'time' | 'kind' | 'subject'>): void {
  seek(time);
  const subject = interestingKinds.find(({ name }) => name === kind)?.subject;
  if (subject === 'invocation' || subject === 'environment' || subject === 'request') select({ kind: subject, row }, kind);
}

const endOf = (direction: Direction, trace: Trace): number => (direction === 'next' ? trace.horizon : 0);
