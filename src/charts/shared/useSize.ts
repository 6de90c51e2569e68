/** The size of an element in CSS pixels, with the screen's resolution: what layouts are made for. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly density: number;
}

/** The size of `element`'s content box; null before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = () => {
      const next = { width: target.clientWidth, height: target.clientHeight, density: devicePixelRatio || 1 };
      setSize((before) =>
        before !== null && before.width === next.width && before.height === next.height && before.density === next.density ? before : next,
      );
    };
    // At once: else a frame is painted with the picture of the old size, and a second one right after it.
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(target);
    // Browser zoom and a move to another screen change the resolution without changing the size.
    addEventListener('resize', measure);
    measure();
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, [element]);
  return size;
}
