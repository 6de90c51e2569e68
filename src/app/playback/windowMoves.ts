/** Zooming and moving the visible window by key or button. */
import { panWindow, zoomWindow } from '../../charts/shared/timeWindow.ts';
import { areaStore } from '../stores/area.ts';
import { cursor } from '../stores/cursor.ts';
import { showWindow, windowStore } from '../stores/window.ts';

/** The window becomes `factor` times as wide around the cursor, or around its own middle when the cursor is outside. */
export function zoom(factor: number): void {
  const { window, horizon } = windowStore.getState();
  const time = cursor.get();
  const at = time >= window.from && time <= window.to ? time : (window.from + window.to) / 2;
  showWindow(zoomWindow(window, factor, at, horizon));
}

/** The window moves by `part` of its own width; later when positive. */
export function pan(part: number): void {
  const { window, horizon } = windowStore.getState();
  showWindow(panWindow(window, part, horizon));
}

/** Shows the marked area, if there is one, and nothing beside it. */
export function zoomToArea(): void {
  const { area } = areaStore.getState();
  if (area !== null) showWindow(area);
}
