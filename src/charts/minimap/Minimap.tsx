/** The whole run on one strip, with the visible window as a frame that is dragged, stretched or moved by keyboard. A click moves the cursor. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { type InterestingEvents, interestingEvents, type Trace } from '../../sim/index.ts';
import { CursorLine } from '../shared/CursorLine.tsx';
import { prepareCanvas } from '../shared/prepareCanvas.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { tracksOf } from '../shared/tracks.ts';
import { usePalette } from '../shared/usePalette.ts';
import { useSize } from '../shared/useSize.ts';
import { Brush } from './Brush.tsx';
import { describeOverview } from './describeOverview.ts';
import styles from './Minimap.module.css';
import { layoutEvents, layoutOverview } from './overview.ts';
import { paintOverview } from './paintOverview.ts';

export interface MinimapProps {
  readonly trace: Trace;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
  /** Moments to mark; all of the trace's when not given. */
  readonly events?: InterestingEvents;
}

/** Width of a column, px. */
const COLUMN = 4;

export function Minimap({ trace, window, onWindow, cursor, events }: MinimapProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(box);
  const palette = usePalette();
  const { horizon } = trace;
  const whole = useMemo(() => ({ from: 0, to: horizon }), [horizon]);
  const marks = useMemo(() => events ?? interestingEvents(trace), [events, trace]);
  const description = useMemo(() => describeOverview(trace, marks), [trace, marks]);
  useLayoutEffect(() => {
    const context = size === null || canvas.current === null ? null : prepareCanvas(canvas.current, size);
    if (context === null || size === null) return;
    const { admitted, throttles } = tracksOf(trace);
    const columns = Math.max(1, Math.floor(size.width / COLUMN));
    const overview = layoutOverview(admitted, throttles, horizon, columns);
    paintOverview(context, overview, layoutEvents(marks, horizon, columns), size.width, size.height, palette);
  }, [trace, horizon, marks, size, palette]);
  return (
    <div className={styles.minimap}>
      <div ref={box} className={styles.strip}>
        <canvas ref={canvas} role="img" aria-label={description} />
        <CursorLine cursor={cursor} window={whole} width={size?.width ?? 0} />
        <Brush window={window} onWindow={onWindow} cursor={cursor} horizon={horizon} width={size?.width ?? 0} />
      </div>
    </div>
  );
}
