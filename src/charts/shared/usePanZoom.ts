/**
 * Wheel, drag and pinch as changes of the time window. Ours and not d3-zoom, which keeps a second copy of the window and brings transitions along.
 * A drag with Shift marks an area. The wheel alone scrolls the page or the rows; with Ctrl or ⌘ (and as a pinch on a touchpad) it zooms, sideways or with Shift it moves.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { panWindow, type TimeWindow, zoomWindow } from './timeWindow.ts';
import { type Hold, windowHolding } from './windowHolding.ts';

interface PanZoom {
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly horizon: number;
  /** Width of the plot, px. */
  readonly width: number;
  /** Whether a drag moves the window; where it picks something else, only the wheel is listened to. */
  readonly drags?: boolean;
  /** What a drag with Shift asks for; without it such a drag moves the window as any other. */
  readonly onArea?: ((area: TimeWindow) => void) | undefined;
}

type Latest = { readonly current: PanZoom };

/** A pointer that moves less than this clicks, px. */
const CLICK = 4;

/** Listens on `element`, whose content box is the plot. */
export function usePanZoom(element: RefObject<HTMLElement | null>, now: PanZoom): void {
  const { drags = true } = now;
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    // One finger scrolls the page up and down; sideways and with two fingers it is ours. A drag marks no text.
    Object.assign(target.style, { touchAction: 'pan-y', userSelect: 'none', webkitUserSelect: 'none' });
    const onWheel = (event: WheelEvent) => turn(target, event, latest.current);
    target.addEventListener('wheel', onWheel, { passive: false });
    const stopDragging = drags ? listenToDrags(target, latest) : () => {};
    return () => {
      target.removeEventListener('wheel', onWheel);
      stopDragging();
    };
  }, [element, drags]);
}

function turn(target: HTMLElement, event: WheelEvent, { window, onWindow, horizon, width }: PanZoom): void {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const share = (event.clientX - target.getBoundingClientRect().left) / Math.max(1, width);
    const at = window.from + share * (window.to - window.from);
    onWindow(zoomWindow(window, 2 ** turnsOf(event), at, horizon));
    return;
  }
  const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
  if (Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
  event.preventDefault();
  onWindow(panWindow(window, sideways / Math.max(1, width), horizon));
}

/** Powers of two per turn of the wheel: a notch of a mouse zooms by a third, a pinch (small steps with Ctrl) follows the fingers. */
function turnsOf({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === 1 ? deltaY * 24 : deltaMode === 2 ? deltaY * 400 : deltaY;
  return pixels * (Math.abs(pixels) < 40 ? 0.015 : 0.0036);
}

/** Returns the way to stop. */
function listenToDrags(target: HTMLElement, latest: Latest): () => void {
  const held = new Map<number, Hold>();
  let pressed: { readonly x: number; readonly y: number } | null = null;
  /** Where an area began, µs; null while the window is moved. */
  let marked: number | null = null;
  const xOf = (event: PointerEvent) => event.clientX - target.getBoundingClientRect().left;
  /** The pointers hold on to the times that are under them now. */
  const takeHold = () => {
    const { window, width } = latest.current;
    for (const [id, { x }] of held) held.set(id, { x, time: window.from + (x / Math.max(1, width)) * (window.to - window.from) });
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || (event.pointerType === 'mouse' && event.ctrlKey)) return;
    if (held.size === 0) pressed = { x: event.clientX, y: event.clientY };
    held.set(event.pointerId, { x: xOf(event), time: 0 });
    takeHold();
    marked = event.shiftKey && held.size === 1 && latest.current.onArea ? (held.get(event.pointerId)?.time ?? null) : null;
  };
  const onMove = (event: PointerEvent) => {
    const hold = held.get(event.pointerId);
    if (hold === undefined) return;
    // Released where we could not hear it.
    if (event.buttons === 0) {
      held.delete(event.pointerId);
      return;
    }
    if (pressed !== null) {
      if (held.size === 1 && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < CLICK) return;
      pressed = null;
    }
    if (!target.hasPointerCapture(event.pointerId)) target.setPointerCapture(event.pointerId);
    held.set(event.pointerId, { ...hold, x: xOf(event) });
    const { window, onWindow, onArea, horizon, width } = latest.current;
    if (marked !== null && onArea) {
      const time = Math.min(window.to, Math.max(window.from, window.from + (xOf(event) / Math.max(1, width)) * (window.to - window.from)));
      return onArea({ from: Math.min(marked, time), to: Math.max(marked, time) });
    }
    onWindow(windowHolding([...held.values()], window, width, horizon));
  };
  const onUp = (event: PointerEvent) => {
    if (!held.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && pressed === null) swallowClick(target);
    takeHold();
  };
  const listeners = { pointerdown: onDown, pointermove: onMove, pointerup: onUp, pointercancel: onUp } as const;
  for (const [name, listener] of entriesOf(listeners)) target.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of entriesOf(listeners)) target.removeEventListener(name, listener);
  };
}

type PointerListeners = Readonly<Record<string, (event: PointerEvent) => void>>;

const entriesOf = (listeners: PointerListeners) => Object.entries(listeners) as [string, EventListener][];

/** What the browser calls a click at the end of a drag is none. */
function swallowClick(target: HTMLElement): void {
  const stop = (event: Event) => event.stopPropagation();
  target.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => target.removeEventListener('click', stop, { capture: true }), 0);
}
