/** The axis above the tracks: time since the event was sent. Pressed or dragged, it moves the cursor. */
import { type PointerEvent, useMemo } from 'react';
import { formatDuration } from '../../base/formatDuration.ts';
import { timeTicks } from '../shared/timeAxis.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import styles from './Waterfall.module.css';

interface Props {
  readonly window: TimeWindow;
  /** The time that is zero here, µs. */
  readonly origin: number;
  /** px. */
  readonly width: number;
  readonly onSeek: (time: number) => void;
}

export function WaterfallAxis({ window, origin, width, onSeek }: Props) {
  const { from, to } = window;
  const ticks = useMemo(
    () => (width > 0 ? timeTicks({ from: Math.max(0, from - origin), to: to - origin }, width, 84) : []),
    [from, to, origin, width],
  );
  const seek = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onSeek(from + (x / Math.max(1, width)) * (to - from));
  };
  return (
    <div
      className={styles.axis}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) seek(event);
      }}
    >
      {ticks.map(({ time }) => {
        const x = ((time + origin - from) / (to - from)) * width;
        return x > width - 20 ? null : (
          <span key={time} style={{ left: x }} data-end={x < 16 ? 'left' : undefined}>
            {time === 0 ? '0' : formatDuration(time)}
          </span>
        );
      })}
    </div>
  );
}
