/** How the frame around the visible window answers to drags and keys. */
import { clampWindow, NARROWEST, panWindow, type TimeWindow, zoomWindow } from '../shared/timeWindow.ts';

/** What of the frame is held. */
export type Part = 'from' | 'to' | 'middle';

/** Where a drag began; `new` draws a new frame. */
export interface Drag {
  readonly part: Part | 'new';
  readonly window: TimeWindow;
  readonly time: number;
}

/** The window after a drag to `time`. */
export function dragWindow({ part, window, time: start }: Drag, time: number, horizon: number): TimeWindow {
  if (part === 'middle') return clampWindow({ from: window.from + time - start, to: window.to + time - start }, horizon);
  if (part === 'new') return clampWindow({ from: Math.min(start, time), to: Math.max(start, time) }, horizon);
  return moveEdge(part, window, time, horizon);
}

/** The window after a key on a part of the frame; null when the key means nothing to it. */
export function moveByKey(part: Part, window: TimeWindow, key: string, horizon: number): TimeWindow | null {
  const sideways = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 5, PageDown: -5 }[key];
  if (part === 'middle') {
    if (key === '+' || key === '=') return zoomWindow(window, 0.8, (window.from + window.to) / 2, horizon);
    if (key === '-') return zoomWindow(window, 1.25, (window.from + window.to) / 2, horizon);
    const width = window.to - window.from;
    if (key === 'Home') return clampWindow({ from: 0, to: width }, horizon);
    if (key === 'End') return clampWindow({ from: horizon - width, to: horizon }, horizon);
    return sideways === undefined ? null : panWindow(window, sideways / 10, horizon);
  }
  if (key === 'Home') return moveEdge(part, window, 0, horizon);
  if (key === 'End') return moveEdge(part, window, horizon, horizon);
  return sideways === undefined ? null : moveEdge(part, window, window[part] + (sideways * horizon) / 100, horizon);
}

/** One edge goes to `time`; the other stays, and the window keeps a width. */
function moveEdge(part: 'from' | 'to', { from, to }: TimeWindow, time: number, horizon: number): TimeWindow {
  const least = Math.min(NARROWEST, horizon);
  return part === 'from'
    ? { from: Math.max(0, Math.min(time, to - least)), to }
    : { from, to: Math.min(horizon, Math.max(time, from + least)) };
}
