/** The frame of a chart over time: axes, grid, canvas, cursor, brush, and a reading under the pointer. A slider to the keyboard: its value is the moment. */
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { CursorLine } from '../shared/CursorLine.tsx';
import { timeTicks } from '../shared/timeAxis.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { usePanZoom } from '../shared/usePanZoom.ts';
import type { Size } from '../shared/useSize.ts';
import { pressPlotKey } from './plotKeys.ts';
import styles from './Series.module.css';
import { useBrush } from './useBrush.ts';
import type { ValueScale } from './valueScale.ts';

interface Props {
  /** Name of the chart. */
  readonly name: string;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
  readonly horizon: number;
  readonly scale: ValueScale;
  readonly formatTick: (value: number) => string;
  /** How far an arrow key moves the cursor, µs. */
  readonly step: number;
  /** What stands under the pointer. */
  readonly hoverWords: (time: number) => string;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly size: Size | null;
  /** Where the caller writes the moment's words for the screen reader. */
  readonly slider: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

export function TimePlot(props: Props) {
  const { name, window, onWindow, cursor, horizon, step, hoverWords, box, size, slider } = props;
  const width = size?.width ?? 0;
  const [hover, setHover] = useState<number | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  const { picked, timeOf, xOf, listeners } = useBrush({ window, width, horizon, onWindow, onMoment: cursor.set });
  usePanZoom(plot, { window, onWindow, horizon, width, drags: false });
  return (
    <div className={styles.plot}>
      <ValueAxis {...props} />
      <div
        ref={plot}
        className={styles.canvas}
        {...listeners}
        onPointerMove={(event) => {
          listeners.onPointerMove(event);
          if (event.pointerType === 'mouse') setHover(xOf(event));
        }}
        onPointerLeave={() => setHover(null)}
      >
        <div ref={box} className={styles.inner}>
          {props.children}
          <CursorLine cursor={cursor} window={window} width={width} />
          {picked === null ? null : (
            <span className={styles.picked} style={{ left: picked.left, width: picked.right - picked.left }} aria-hidden="true" />
          )}
          {hover === null || picked !== null ? null : <span className={styles.hair} style={{ left: hover }} aria-hidden="true" />}
        </div>
        <div
          ref={slider}
          className={styles.slider}
          role="slider"
          tabIndex={0}
          aria-label={`Moment on ${name}`}
          aria-valuemin={0}
          aria-valuemax={Math.round(horizon / 1000)}
          aria-valuenow={0}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const keys = { window, horizon, time: cursor.get(), step, onWindow, onMoment: cursor.set };
            if (!pressPlotKey(keys, event.key, event.shiftKey)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        {hover === null ? null : (
          <p className={styles.hover} data-side={hover > width / 2 ? 'left' : 'right'} style={{ left: hover }} aria-hidden="true">
            <b>{formatClock(timeOf(hover), horizon)}</b> {hoverWords(timeOf(hover))}
          </p>
        )}
      </div>
      <TimeAxis window={window} width={width} />
    </div>
  );
}

function ValueAxis({ scale, formatTick }: Pick<Props, 'scale' | 'formatTick'>) {
  return (
    <div className={styles.values} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick} style={{ bottom: `${(100 * tick) / scale.top}%` }}>
          {formatTick(tick)}
        </span>
      ))}
    </div>
  );
}

function TimeAxis({ window, width }: { readonly window: TimeWindow; readonly width: number }) {
  const ticks = useMemo(() => timeTicks(window, width, 72), [window, width]);
  return (
    <div className={styles.times} aria-hidden="true">
      {ticks.map(({ time, label }) => {
        const x = ((time - window.from) / (window.to - window.from)) * width;
        return (
          <span key={time} style={{ left: x }} data-end={x < 14 ? 'left' : x > width - 20 ? 'right' : undefined}>
            {label}
          </span>
        );
      })}
    </div>
  );
}
