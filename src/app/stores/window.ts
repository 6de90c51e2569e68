/** Which stretch of time do lanes and charts show? From and to, µs. */
import { createStore } from 'zustand/vanilla';

export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** The narrowest window, µs. */
const NARROWEST = 1_000;

export const windowStore = createStore<{ readonly window: TimeWindow; readonly horizon: number }>(() => ({
  window: { from: 0, to: 1 },
  horizon: 1,
}));

/** Shows `window`, moved and cut so that it lies within the run. */
export function showWindow(window: TimeWindow): void {
  windowStore.setState(({ horizon }) => ({ window: within(window, horizon) }));
}

/** Shows the whole run. */
export function showAll(): void {
  windowStore.setState(({ horizon }) => ({ window: { from: 0, to: horizon } }));
}

/** A run with another end: the whole of it is shown when the whole was shown before, else the window stays where it can. */
export function setHorizon(horizon: number): void {
  windowStore.setState((state) => {
    const whole = state.window.from === 0 && state.window.to === state.horizon;
    return { horizon, window: whole ? { from: 0, to: horizon } : within(state.window, horizon) };
  });
}

/** Moves the window, if it must, so that `time` is inside with a little room. */
export function reveal(time: number): void {
  const { window } = windowStore.getState();
  const width = window.to - window.from;
  if (time >= window.from && time <= window.to) return;
  showWindow({ from: time - width / 4, to: time + (width * 3) / 4 });
}

function within({ from, to }: TimeWindow, horizon: number): TimeWindow {
  const width = Math.min(horizon, Math.max(NARROWEST, to - from));
  const start = Math.min(horizon - width, Math.max(0, from));
  return { from: start, to: start + width };
}
