/**
 * The page's one animation loop. Each frame, in this order: the cursor advances, painters paint, and at most ten times a second the text
 * is brought up to date. It runs only while something moves.
 */
import { firstAbove } from '../../base/bisect.ts';
import type { Trace } from '../../sim/index.ts';
import { cursor, isReadoutBehind, onCursorMove, paintCursor, readOutCursor } from '../stores/cursor.ts';
import { runStore } from '../stores/run.ts';
import { reveal, windowStore } from '../stores/window.ts';
import { playback } from './playback.ts';
import { type SlowZone, slowZones } from './slowZones.ts';

/** Text changes at most this often, ms. */
const READOUT_MS = 100;
/** A frame that comes later than this (a hidden tab) counts as this long, ms. */
const LONGEST_FRAME_MS = 100;
/** How fast speed follows its goal: the time in which the difference shrinks to a third, ms. */
const EASE_MS = 90;

let zones: { readonly trace: Trace | null; readonly speed: number; readonly list: readonly SlowZone[]; readonly ends: readonly number[] } =
  {
    trace: null,
    speed: 0,
    list: [],
    ends: [],
  };
let eased = 0;

/** Starts the loop. Returns the way to stop it. */
export function startFrames(): () => void {
  let handle = 0;
  // When the frame before this one was painted; null unless it was playing. Only times of frames are compared: a frame may be painted
  // later than its time says, and against another clock playback would slow down or run backwards on a busy machine.
  let last: number | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  const tick = (now: number) => {
    handle = 0;
    const isPlaying = advance(last === null ? 0 : Math.min(now - last, LONGEST_FRAME_MS));
    last = isPlaying ? now : null;
    paintCursor();
    if (now - readAt >= READOUT_MS) {
      readAt = now;
      readOutCursor();
    }
    if (isPlaying || isReadoutBehind()) wake();
  };
  const wake = () => {
    if (handle === 0) handle = requestAnimationFrame(tick);
  };
  const unsubscribe = onCursorMove(wake);
  const subscription = playback.subscribe(wake);
  return () => {
    cancelAnimationFrame(handle);
    unsubscribe();
    subscription.unsubscribe();
  };
}

/** Moves the cursor on by `elapsed` ms of the person's time. Returns whether playback goes on. */
function advance(elapsed: number): boolean {
  const snapshot = playback.getSnapshot();
  const { run } = runStore.getState();
  if (!snapshot.matches('playing') || run === null) {
    eased = 0;
    return false;
  }
  const { speed, slowsDown, rate } = snapshot.context;
  const time = cursor.get();
  const zone = slowsDown && rate === 1 ? nextZone(run.trace, speed, time) : undefined;
  const isNear = zone !== undefined && zone.from <= time;
  playback.send({ type: isNear ? 'NEAR' : 'FAR' });
  const goal = isNear ? zone.speed : speed * rate;
  eased = eased <= 0 || !slowsDown || rate !== 1 ? goal : goal * (eased / goal) ** Math.exp(-elapsed / EASE_MS);
  const next = time + elapsed * 1000 * eased;
  cursor.set(zone !== undefined && !isNear ? Math.min(next, zone.from) : next);
  turnPage(time, cursor.get());
  if (rate < 0 ? cursor.get() > 0 : cursor.get() < run.trace.horizon) return true;
  playback.send({ type: rate < 0 ? 'START' : 'END' });
  return false;
}

/** The window follows a cursor that plays out of it; one that was outside of it already is left alone. */
function turnPage(before: number, now: number): void {
  const { window } = windowStore.getState();
  if (before >= window.from && before <= window.to) reveal(now);
}

/** The zone at `time` or the first one after it. */
function nextZone(trace: Trace, speed: number, time: number): SlowZone | undefined {
  if (zones.trace !== trace || zones.speed !== speed) {
    const list = slowZones(trace, speed);
    zones = { trace, speed, list, ends: list.map(({ to }) => to) };
  }
  return zones.list[firstAbove(zones.ends, time)];
}
