/** The shared time axis. Pressed or dragged, it moves the cursor. */
import { type PointerEvent, useMemo } from 'react';
import { timeTicks } from '../shared/timeAxis.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import styles from './Lanes.module.css';
import type { LaneMetrics } from './laneMetrics.ts';

interface Props {
  readonly window: TimeWindow;
  readonly cursor: TimeCursor;
  readonly layout: LaneMetrics;
  readonly horizon: number;
}

export function TimeAxis({ window, cursor, layout, horizon }: Props) {
  const { gutter, plot } = layout;
  const ticks = useMemo(() => timeTicks(window, plot), [window, plot]);
  const seek = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - gutter;
    const time = window.from + (x / plot) * (window.to - window.from);
    cursor.set(Math.min(horizon, Math.max(0, time)));
  };
  return (
    <div
      className={styles.axis}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) seek(event);
      }}
    >
      {ticks.map(({ time, label }) => {
        const x = ((time - window.from) / (window.to - window.from)) * plot;
        return (
          <span key={time} style={{ left: gutter + x }} data-end={x < 14 && gutter < 60 ? 'left' : x > plot - 8 ? 'right' : undefined}>
            {label}
          </span>
        );
      })}
    </div>
  );
}
