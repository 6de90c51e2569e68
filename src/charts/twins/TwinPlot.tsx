/** One number of two runs, laid over each other on one axis of time: A dashed, B solid, with the moment they share. */
import { useMemo, useRef } from 'react';
import { CursorLine } from '../shared/CursorLine.tsx';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { useSize } from '../shared/useSize.ts';
import styles from './TwinPlot.module.css';
import { type TwinSeries, twinLayout } from './twinLayout.ts';

export interface TwinPlotProps {
  readonly series: TwinSeries;
  readonly window: TimeWindow;
  readonly cursor: TimeCursor;
  /** What it shows, in words. */
  readonly label: string;
  readonly format: (value: number) => string;
}

const HEIGHT = 96;

export function TwinPlot({ series, window, cursor, label, format }: TwinPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useSize(box)?.width ?? 0;
  const layout = useMemo(() => (width === 0 ? null : twinLayout(series, width, HEIGHT)), [series, width]);
  return (
    <div ref={box} className={styles.box} style={{ height: HEIGHT + 4 }}>
      {layout === null ? null : (
        <>
          <svg className={styles.svg} width={width} height={HEIGHT + 2} role="img" aria-label={label}>
            {layout.ticks.map(({ value, y }) => (
              <g key={value} className={styles.rung}>
                <line x1={0} x2={width} y1={y} y2={y} />
                <text x={0} y={y - 3}>
                  {format(value)}
                </text>
              </g>
            ))}
            <path className={styles.a} d={layout.a} />
            <path className={styles.b} d={layout.b} />
          </svg>
          <CursorLine cursor={cursor} window={window} width={width} />
        </>
      )}
    </div>
  );
}
