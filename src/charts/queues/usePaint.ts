/** Painting at every move of the cursor, without React. */
import { useLayoutEffect, useRef } from 'react';
import type { TimeCursor } from '../shared/timeWindow.ts';

/** Calls the newest `paint` with the moment, µs: after every rendering, and after every move of the cursor. */
export function usePaint(cursor: TimeCursor, paint: (time: number) => void): void {
  const newest = useRef(paint);
  useLayoutEffect(() => {
    newest.current = paint;
    paint(cursor.get());
  });
  useLayoutEffect(() => cursor.subscribe((time) => newest.current(time)), [cursor]);
}
