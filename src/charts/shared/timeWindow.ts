/** The stretch of time that charts show, the moment they mark, and how a window moves. All times are µs. */

/** From and to, µs. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** The shown moment. It moves up to 60 times a second, so charts subscribe instead of rendering. */
export interface TimeCursor {
  get(): number;
  set(time: number): void;
  /** Calls `painter` after every move. Returns the way to stop. */
  subscribe(painter: (time: number) => void): () => void;
}

/** The narrowest window, µs. */
export const NARROWEST = 1_000;

/** `window` at least NARROWEST wide, at most as wide as the run, moved into 0 … `horizon`. */
export function clampWindow({ from, to }: TimeWindow, horizon: number): TimeWindow {
  const width = Math.min(horizon, Math.max(Math.min(NARROWEST, horizon), to - from));
  const start = Math.min(horizon - width, Math.max(0, from));
  return { from: start, to: start + width };
}

/** `window` made `factor` times as wide, the time `at` staying where it is on screen. */
export function zoomWindow(window: TimeWindow, factor: number, at: number, horizon: number): TimeWindow {
  const width = Math.min(horizon, Math.max(NARROWEST, (window.to - window.from) * factor));
  const share = (at - window.from) / (window.to - window.from);
  const from = at - share * width;
  return clampWindow({ from, to: from + width }, horizon);
}

/** `window` moved by `part` of its own width; later when positive. */
export function panWindow(window: TimeWindow, part: number, horizon: number): TimeWindow {
  const by = (window.to - window.from) * part;
  return clampWindow({ from: window.from + by, to: window.to + by }, horizon);
}
