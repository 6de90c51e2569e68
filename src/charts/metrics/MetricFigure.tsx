/** One small chart: name, number at the cursor, picture. Pressing the picture moves the cursor there. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Trace } from '../../sim/index.ts';
import { CursorLine } from '../shared/CursorLine.tsx';
import type { Palette } from '../shared/palette.ts';
import { prepareCanvas } from '../shared/prepareCanvas.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import type { Tracks } from '../shared/tracks.ts';
import { usePanZoom } from '../shared/usePanZoom.ts';
import { useSize } from '../shared/useSize.ts';
import type { MetricChart } from './charts.ts';
import { describeMetric } from './describeMetrics.ts';
import styles from './MetricCharts.module.css';
import { useReading } from './useReading.ts';

interface Props {
  readonly chart: MetricChart;
  readonly trace: Trace;
  readonly tracks: Tracks;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
  readonly palette: Palette;
}

export function MetricFigure({ chart, trace, tracks, window, onWindow, cursor, palette }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(box);
  const [top, setTop] = useState('');
  const width = size?.width ?? 0;
  const whole = useMemo(() => chart.whole(trace, tracks), [chart, trace, tracks]);
  const reading = useReading(chart, trace, tracks, cursor, whole.words);
  usePanZoom(box, { window, onWindow, horizon: trace.horizon, width });
  useLayoutEffect(() => {
    const context = size === null || canvas.current === null ? null : prepareCanvas(canvas.current, size);
    if (context === null || size === null) return;
    setTop(chart.paint(trace, tracks, { context, window, width: size.width, height: size.height, palette }, size.density));
  }, [chart, trace, tracks, window, size, palette]);
  return (
    <figure className={styles.figure} data-picture={chart.name} data-metric={chart.name} data-total={whole.total}>
      <figcaption>
        <h3>{chart.name}</h3>
        <p className={styles.reading}>
          <strong ref={reading.value} /> <span ref={reading.unit} />
        </p>
        <p ref={reading.more} className={styles.whole} />
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the transport moves the cursor by keyboard. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
      <div
        ref={box}
        className={styles.plot}
        onClick={(event) => {
          const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
          cursor.set(Math.min(trace.horizon, Math.max(0, window.from + (x / Math.max(1, width)) * (window.to - window.from))));
        }}
      >
        <canvas ref={canvas} role="img" aria-label={describeMetric(chart.name, trace, tracks, window)} />
        <CursorLine cursor={cursor} window={window} width={width} />
        <span className={styles.top} aria-hidden="true">
          {top}
        </span>
      </div>
    </figure>
  );
}
