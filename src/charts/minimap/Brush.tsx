/** The frame around the visible window: its edges and its middle are sliders for the keyboard and handles for the pointer. */
import { type PointerEvent, useRef } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { type Drag, dragWindow, moveByKey, type Part } from './brushMoves.ts';
import styles from './Minimap.module.css';

interface Props {
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  /** What a drag with Shift asks for; without it such a drag is like any other. */
  readonly onArea?: ((area: TimeWindow) => void) | undefined;
  /** Told of a click: the time under it, µs. */
  readonly onClick: (time: number, event: PointerEvent) => void;
  readonly horizon: number;
  /** px. */
  readonly width: number;
}

/** A pointer that moves less than this clicks, px. */
const CLICK = 4;

const parts: readonly { readonly part: Part; readonly label: string }[] = [
  { part: 'middle', label: 'Visible stretch of time' },
  { part: 'from', label: 'Beginning of the visible stretch' },
  { part: 'to', label: 'End of the visible stretch' },
];

export function Brush({ window, onWindow, onArea, onClick, horizon, width }: Props) {
  const drag = useRef<(Drag & { readonly x: number; readonly marks: boolean; moved: boolean }) | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const timeOf = (event: { clientX: number }): number => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    return Math.min(horizon, Math.max(0, ((event.clientX - left) / Math.max(1, width)) * horizon));
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const touched = event.target instanceof HTMLElement ? event.target.dataset.part : undefined;
    const isAll = window.from <= 0 && window.to >= horizon;
    // The frame of the whole run cannot be moved: dragging in it draws a new one.
    const part: Part | 'new' = touched === 'from' || touched === 'to' ? touched : touched === 'middle' && !isAll ? 'middle' : 'new';
    drag.current = { part, window, time: timeOf(event), x: event.clientX, marks: event.shiftKey, moved: false };
  };
  const move = (event: PointerEvent) => {
    const now = drag.current;
    if (now === null || (!now.moved && Math.abs(event.clientX - now.x) < CLICK)) return;
    now.moved = true;
    const time = timeOf(event);
    if (now.marks && onArea) onArea({ from: Math.min(now.time, time), to: Math.max(now.time, time) });
    else onWindow(dragWindow(now, time, horizon));
  };
  const end = (event: PointerEvent) => {
    if (drag.current !== null && !drag.current.moved) onClick(timeOf(event), event);
    drag.current = null;
  };
  const x = (time: number): number => (time / horizon) * width;
  const value: Record<Part, number> = { middle: (window.from + window.to) / 2, from: window.from, to: window.to };
  const words = `${formatClock(window.from, horizon)} to ${formatClock(window.to, horizon)}`;
  return (
    <div ref={box} className={styles.brush} onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
      <div className={styles.outside} style={{ left: 0, width: x(window.from) }} />
      <div className={styles.outside} style={{ left: x(window.to), right: 0 }} />
      {parts.map(({ part, label }) => (
        <div
          key={part}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={Math.round(horizon / 1000)}
          aria-valuenow={Math.round(value[part] / 1000)}
          aria-valuetext={part === 'middle' ? words : formatClock(value[part], horizon)}
          data-part={part}
          className={part === 'middle' ? styles.middle : styles.edge}
          style={part === 'middle' ? { left: x(window.from), width: x(window.to) - x(window.from) } : { left: x(value[part]) }}
          onKeyDown={(event) => {
            const next = moveByKey(part, window, event.key, horizon);
            if (next === null) return;
            event.preventDefault();
            onWindow(next);
          }}
        />
      ))}
    </div>
  );
}
