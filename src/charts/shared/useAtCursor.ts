/** Text that follows the cursor: written into the page ten times a second at most, and never through React. */
import { useEffect } from 'react';
import type { TimeCursor } from './timeWindow.ts';

/** Between two writings, ms. */
const CADENCE = 100;
/** Writing may take this part of the time, so that slow ones come less often. */
const SHARE = 0.05;

/** Calls `write` now, and after moves of the cursor. `write` must keep its identity while it means the same. */
export function useAtCursor(cursor: TimeCursor, write: (time: number) => void): void {
  useEffect(() => {
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const writeNow = () => {
      timer = undefined;
      const before = performance.now();
      write(cursor.get());
      const now = performance.now();
      next = now + Math.max(CADENCE, (now - before) / SHARE);
    };
    // The last move is never lost: what comes too early is written when it is due.
    const onMove = () => {
      timer ??= setTimeout(writeNow, Math.max(0, next - performance.now()));
    };
    writeNow();
    const stop = cursor.subscribe(onMove);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [cursor, write]);
}

/** Puts `words` into the page where they are not there yet. */
export function say(element: HTMLElement | null, words: string): void {
  if (element !== null && element.textContent !== words) element.textContent = words;
}
