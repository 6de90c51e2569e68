/** A plot by keyboard: arrows move the cursor, brackets cut the window there, plus and minus zoom, 0 shows all. */
import { clampWindow, panWindow, type TimeWindow, zoomWindow } from '../shared/timeWindow.ts';

export interface PlotKeys {
  readonly window: TimeWindow;
  readonly horizon: number;
  /** The cursor, µs. */
  readonly time: number;
  /** How far an arrow goes, µs. */
  readonly step: number;
  readonly onWindow: (window: TimeWindow) => void;
  readonly onMoment: (time: number) => void;
}

/** The keys in words, for help beside the charts. */
export const plotKeyWords = '← → move the cursor · [ and ] begin and end the window there · + − zoom · Shift ← → pan · 0 shows all';

/** Handles a key. True when it was one of ours. */
export function pressPlotKey({ window, horizon, time, step, onWindow, onMoment }: PlotKeys, key: string, shift: boolean): boolean {
  const sideways = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageUp: 10, PageDown: -10 }[key];
  const anchor = time >= window.from && time <= window.to ? time : (window.from + window.to) / 2;
  const at = Math.min(horizon, Math.max(0, time));
  if (sideways !== undefined && shift) onWindow(panWindow(window, Math.sign(sideways) * 0.2, horizon));
  else if (sideways !== undefined) onMoment(Math.min(horizon, Math.max(0, time + sideways * step)));
  else if (key === 'Home') onMoment(window.from);
  else if (key === 'End') onMoment(window.to);
  else if (key === '+' || key === '=') onWindow(zoomWindow(window, 0.5, anchor, horizon));
  else if (key === '-' || key === '_') onWindow(zoomWindow(window, 2, anchor, horizon));
  else if (key === '0') onWindow({ from: 0, to: horizon });
  else if (key === '[' && at < window.to) onWindow(clampWindow({ from: at, to: window.to }, horizon));
  else if (key === ']' && at > window.from) onWindow(clampWindow({ from: window.from, to: at }, horizon));
  else return key === '[' || key === ']';
  return true;
}
