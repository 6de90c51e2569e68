/** Moving the rows of a list: by dragging their handles, and with Alt and the arrow keys. What had the focus keeps it; what happened is told. */
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { dropPlace } from './dropPlace.ts';

export interface Reorder {
  /** For the list. */
  readonly list: React.RefObject<HTMLOListElement | null>;
  /** A drag under way: the row, and where it would come to stand. */
  readonly dragged: { readonly from: number; readonly to: number } | null;
  /** What has just been moved, in words; empty before. */
  readonly told: string;
  readonly move: (from: number, to: number) => void;
  /** For each row. */
  readonly onKeyDown: (event: KeyboardEvent, place: number) => void;
  /** For the handle of each row. */
  readonly handle: (place: number) => {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
  };
}

/** A pointer that moves less than this clicks, px. */
const CLICK = 4;

/** `onMove` writes the move; `nameOf` says what a row is called. */
export function useReorder(count: number, nameOf: (place: number) => string, onMove: (from: number, to: number) => void): Reorder {
  const list = useRef<HTMLOListElement>(null);
  const began = useRef<{ readonly from: number; readonly y: number; readonly middles: readonly number[] } | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  const [dragged, setDragged] = useState<Reorder['dragged']>(null);
  const [told, setTold] = useState('');
  // An element that changes its place in the document loses the focus.
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current?.scrollIntoView({ block: 'nearest' });
    focused.current = null;
  });
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= count) return;
    focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setTold(`${nameOf(from)} is now number ${to + 1} of ${count}.`);
    onMove(from, to);
  };
  const stop = () => {
    began.current = null;
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    if (event.key === 'Escape' && began.current !== null) {
      event.preventDefault();
      event.stopPropagation();
      return stop();
    }
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey || isField(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    move(place, place + by);
  };
  const handle: Reorder['handle'] = (place) => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
      began.current = { from: place, y: event.clientY, middles: rows.map(({ top, height }) => top + Math.min(height, 44) / 2) };
    },
    onPointerMove: (event) => {
      const drag = began.current;
      if (drag === null || (dragged === null && Math.abs(event.clientY - drag.y) < CLICK)) return;
      setDragged({ from: drag.from, to: dropPlace(drag.middles, drag.from, event.clientY) });
    },
    onPointerUp: () => {
      if (dragged !== null) move(dragged.from, dragged.to);
      stop();
    },
    onPointerCancel: stop,
  });
  return { list, dragged, told, move, onKeyDown, handle };
}

/** Whether the arrow keys mean something in it. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;
}
