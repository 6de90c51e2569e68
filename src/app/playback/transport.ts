/** What the transport buttons and the keys do. */
import { interestingKinds, nextEvent, nextInteresting, previousEvent, previousInteresting, type Trace } from '../../sim/index.ts';
import { cursor } from '../stores/cursor.ts';
import { runStore } from '../stores/run.ts';
import { select } from '../stores/selection.ts';
import { reveal, windowStore } from '../stores/window.ts';
import { playback } from './playback.ts';

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
  const event = direction === 'next' ? nextInteresting(run.trace, cursor.get()) : previousInteresting(run.trace, cursor.get());
  seek(event?.time ?? endOf(direction, run.trace));
  const subject = interestingKinds.find(({ name }) => name === event?.kind)?.subject;
  if (event && (subject === 'invocation' || subject === 'environment' || subject === 'request')) {
    select({ kind: subject, row: event.subject }, event.kind);
  }
}

const endOf = (direction: Direction, trace: Trace): number => (direction === 'next' ? trace.horizon : 0);
