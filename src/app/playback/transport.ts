/** What the transport buttons and the keys do. */
import { bisectLeft, bisectRight } from 'd3-array';
import { interestingEvents } from '../../sim/index.ts';
import { cursor } from '../stores/cursor.ts';
import { runStore } from '../stores/run.ts';
import { select } from '../stores/selection.ts';
import { reveal, windowStore } from '../stores/window.ts';
import { eventTimes } from './eventTimes.ts';
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
  const times = eventTimes(run.trace);
  const from = cursor.get();
  const next = direction === 'next' ? times[bisectRight(times, from)] : times[bisectLeft(times, from) - 1];
  seek(next ?? (direction === 'next' ? run.trace.horizon : 0));
}

/** Pauses at the cold start, refusal or other turn next to the cursor, and picks it. */
export function jumpToInteresting(direction: Direction): void {
  const { run } = runStore.getState();
  if (run === null) return;
  playback.send({ type: 'PAUSE' });
  const events = interestingEvents(run.trace);
  const from = cursor.get();
  const event = direction === 'next' ? events.find(({ time }) => time > from) : events.findLast(({ time }) => time < from);
  if (event === undefined) {
    seek(direction === 'next' ? run.trace.horizon : 0);
    return;
  }
  seek(event.time);
  if (event.invocation !== null) select({ kind: 'invocation', row: event.invocation });
}
