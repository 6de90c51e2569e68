/**
 * Which moment of the run is shown? Microseconds, moved up to 60 times a second, so never React state: painters subscribe and are called
 * by the frame loop; read-outs in text follow at most ten times a second.
 */
import { createStore } from 'zustand/vanilla';

/** What charts get to know the moment. */
export interface Cursor {
  get(): number;
  set(time: number): void;
  /** Calls `painter` in the frame after every move. Returns the way to stop. */
  subscribe(painter: (time: number) => void): () => void;
}

const painters = new Set<(time: number) => void>();
const wakers = new Set<() => void>();
let time = 0;
let end = Number.POSITIVE_INFINITY;

export const cursor: Cursor = {
  get: () => time,
  set: (next) => {
    const fitted = Math.min(end, Math.max(0, next));
    if (fitted === time) return;
    time = fitted;
    for (const wake of wakers) wake();
  },
  subscribe: (painter) => {
    painters.add(painter);
    return () => painters.delete(painter);
  },
};

/** The moment as text read-outs show it: at most ten times a second behind. */
export const readoutStore = createStore<{ readonly time: number }>(() => ({ time: 0 }));

/** Keeps the cursor within 0 … `horizon`. */
export function limitCursor(horizon: number): void {
  end = horizon;
  cursor.set(time);
}

/** For the frame loop: called whenever the cursor moved and a frame is due. */
export function onCursorMove(wake: () => void): () => void {
  wakers.add(wake);
  return () => wakers.delete(wake);
}

/** For the frame loop: paints the current moment. */
export function paintCursor(): void {
  for (const painter of painters) painter(time);
}

/** For the frame loop: whether the text shows another moment than the pictures. */
export function isReadoutBehind(): boolean {
  return readoutStore.getState().time !== time;
}

/** For the frame loop: brings the text up to date. */
export function readOutCursor(): void {
  if (isReadoutBehind()) readoutStore.setState({ time });
}
