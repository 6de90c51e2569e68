/**
 * Wheel, drag and pinch as changes of the time window. D3's zoom is an input device here: it listens and reports a window, and it is told
 * when the window changed elsewhere; nobody else reads its state.
 * The wheel alone scrolls the page or the rows; with Ctrl or ⌘ (and as a pinch on a touchpad) it zooms, sideways or with Shift it moves.
 */
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useEffect, useRef } from 'react';
import { NARROWEST, panWindow, type TimeWindow } from './timeWindow.ts';

interface PanZoom {
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly horizon: number;
  /** Width of the plot, px. */
  readonly width: number;
}

/** Listens on `element`, whose content box is the plot. */
export function usePanZoom(element: RefObject<HTMLElement | null>, now: PanZoom): void {
  const latest = useRef(now);
  latest.current = now;
  const behaviour = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);

  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const device = zoom<HTMLElement, unknown>()
      .filter((event: Event) => isForZoom(event))
      .wheelDelta(wheelDelta)
      .clickDistance(4)
      .extent(() => [
        [0, 0],
        [latest.current.width, 1],
      ])
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (!sourceEvent) return;
        const { horizon, width, onWindow } = latest.current;
        const from = (-transform.x / (width * transform.k)) * horizon;
        onWindow({ from, to: from + horizon / transform.k });
      });
    behaviour.current = device;
    const selection = select(target).call(device).on('dblclick.zoom', null);
    // One finger scrolls the page up and down; sideways and with two fingers it is ours.
    selection.style('touch-action', 'pan-y');
    const onWheel = (event: WheelEvent) => moveSideways(event, latest.current);
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      selection.on('.zoom', null);
      target.removeEventListener('wheel', onWheel);
      behaviour.current = null;
    };
  }, [element]);

  const { window, horizon, width } = now;
  useEffect(() => {
    const device = behaviour.current;
    if (device === null || element.current === null || width === 0) return;
    const k = horizon / (window.to - window.from);
    device.scaleExtent([1, Math.max(1, horizon / NARROWEST)]).translateExtent([
      [0, Number.NEGATIVE_INFINITY],
      [width, Number.POSITIVE_INFINITY],
    ]);
    // Written straight to where D3 keeps it: its own setter would report the change back to us.
    select(element.current).property('__zoom', zoomIdentity.translate((-window.from / horizon) * width * k, 0).scale(k));
  }, [element, window, horizon, width]);
}

function isForZoom(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
}

/** Powers of two per turn of the wheel: a notch of a mouse zooms by a third, a pinch (small steps with Ctrl) follows the fingers. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === 1 ? deltaY * 24 : deltaMode === 2 ? deltaY * 400 : deltaY;
  return -pixels * (Math.abs(pixels) < 40 ? 0.015 : 0.0036);
}

function moveSideways(event: WheelEvent, { window, onWindow, horizon, width }: PanZoom): void {
  if (event.ctrlKey || event.metaKey) return;
  const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
  if (Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
  event.preventDefault();
  onWindow(panWindow(window, sideways / Math.max(1, width), horizon));
}
