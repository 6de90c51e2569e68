/** The window in which the times that fingers took hold of lie under the fingers again. */
import { clampWindow, type TimeWindow, zoomWindow } from './timeWindow.ts';

/** A pointer on the plot: the time that it took hold of, µs, and where it is now, px from the plot's left. */
export interface Hold {
  readonly time: number;
  readonly x: number;
}

/** Two fingers closer than this do not zoom any further, px. */
const CLOSEST = 8;

/** One pointer moves the window, two also zoom it; further ones and none leave it as it is. `width` is the plot's, px. */
export function windowHolding(holds: readonly Hold[], window: TimeWindow, width: number, horizon: number): TimeWindow {
  const [first, second] = holds;
  if (first === undefined || holds.length > 2 || width <= 0) return window;
  const shown = second === undefined ? window : zoomed(first, second, window, width, horizon);
  const perPixel = (shown.to - shown.from) / width;
  const from = first.time - first.x * perPixel;
  return clampWindow({ from, to: from + (shown.to - shown.from) }, horizon);
}

function zoomed(first: Hold, second: Hold, window: TimeWindow, width: number, horizon: number): TimeWindow {
  const between = Math.max(CLOSEST, Math.abs(second.x - first.x));
  const factor = (Math.abs(second.time - first.time) / between) * (width / (window.to - window.from));
  return zoomWindow(window, factor, first.time, horizon);
}
