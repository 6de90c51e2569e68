/** The moment on a chart: a line, and a veil over what is still to come. Moved by its transform alone, never by React. */
import { useLayoutEffect, useRef } from 'react';
import styles from './CursorLine.module.css';
import type { TimeCursor, TimeWindow } from './timeWindow.ts';

interface Props {
  readonly cursor: TimeCursor;
  readonly window: TimeWindow;
  /** Width of the plot that this lies over, px. */
  readonly width: number;
  /** Whether the line carries a knob on top. */
  readonly knob?: boolean;
}

export function CursorLine({ cursor, window, width, knob = false }: Props) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = (time: number) => {
      const x = ((time - window.from) / (window.to - window.from)) * width;
      const shown = Math.min(width + 16, Math.max(-16, x));
      if (line.current !== null) line.current.style.transform = `translateX(${shown.toFixed(2)}px)`;
    };
    place(cursor.get());
    return cursor.subscribe(place);
  }, [cursor, window, width]);
  return (
    <div className={styles.clip} data-knob={knob} aria-hidden="true">
      <div ref={line} className={styles.after}>
        {knob ? <span className={styles.knob} /> : null}
      </div>
    </div>
  );
}
