/** A drag across a plot picks a stretch of time; a press without a drag picks a moment; a double one shows all. */
import { type PointerEvent, useRef, useState } from 'react';
import { clampWindow, type TimeWindow } from '../shared/timeWindow.ts';

interface Brush {
  readonly window: TimeWindow;
  readonly width: number;
  readonly horizon: number;
  readonly onWindow: (window: TimeWindow) => void;
  readonly onMoment: (time: number) => void;
}

/** A pointer that moves less than this presses, px. */
const CLICK = 4;

/** What is being picked, px from the plot's left; null when nothing is. And the listeners of the plot. */
export function useBrush({ window, width, horizon, onWindow, onMoment }: Brush) {
  const start = useRef<number | null>(null);
  const [picked, setPicked] = useState<{ readonly left: number; readonly right: number } | null>(null);
  const xOf = (event: PointerEvent<HTMLElement>): number =>
    Math.min(width, Math.max(0, event.clientX - event.currentTarget.getBoundingClientRect().left));
  const timeOf = (x: number): number => window.from + (x / Math.max(1, width)) * (window.to - window.from);
  const drop = () => {
    start.current = null;
    setPicked(null);
  };
  return {
    picked,
    timeOf,
    xOf,
    listeners: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = xOf(event);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const from = start.current;
        if (from === null) return;
        const to = xOf(event);
        setPicked(Math.abs(to - from) < CLICK ? null : { left: Math.min(from, to), right: Math.max(from, to) });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        if (start.current === null) return;
        if (picked === null) onMoment(timeOf(xOf(event)));
        else onWindow(clampWindow({ from: timeOf(picked.left), to: timeOf(picked.right) }, horizon));
        drop();
      },
      onPointerCancel: drop,
      onDoubleClick: () => onWindow({ from: 0, to: horizon }),
    },
  };
}
