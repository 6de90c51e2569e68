/** The whole run on one strip, with marks of what is worth a look, and the visible window as a frame that is dragged or moved by keyboard. */
import { type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type InterestingEvents, interestingEvents, type Trace } from '../../sim/index.ts';
import { AreaShade } from '../shared/AreaShade.tsx';
import { CursorLine } from '../shared/CursorLine.tsx';
import { prepareCanvas } from '../shared/prepareCanvas.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { tracksOf } from '../shared/tracks.ts';
import { usePalette } from '../shared/usePalette.ts';
import { useSize } from '../shared/useSize.ts';
import { Brush } from './Brush.tsx';
import { describeOverview } from './describeOverview.ts';
import { describeMark, type EventMark, layoutMarks, type NotedMoment } from './eventMarks.ts';
import { MarkButtons } from './MarkButtons.tsx';
import { MarkLegend } from './MarkLegend.tsx';
import styles from './Minimap.module.css';
import { layoutOverview } from './overview.ts';
import { overviewTable } from './overviewTable.ts';
import { MARK_LINE, MARK_PLACE, paintOverview } from './paintOverview.ts';

export interface MinimapProps {
  readonly trace: Trace;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
  /** Moments to mark; all of the trace's when not given. */
  readonly events?: InterestingEvents;
  /** Moments that a person marked, in order of time. */
  readonly bookmarks?: readonly NotedMoment[];
  /** A stretch of time that is shaded, and what a drag with Shift asks for. */
  readonly area?: TimeWindow | null;
  readonly onArea?: (area: TimeWindow) => void;
  /** Told of a click, µs; moves the cursor when not given. */
  readonly onSeek?: (time: number) => void;
}

/** Width of a column, px. */
const COLUMN = 4;
const noBookmarks: readonly NotedMoment[] = [];

export function Minimap({ trace, window, onWindow, cursor, events, bookmarks = noBookmarks, area = null, onArea, onSeek }: MinimapProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(box);
  const palette = usePalette();
  const [looked, setLooked] = useState<EventMark | null>(null);
  const { horizon } = trace;
  const width = size?.width ?? 0;
  const places = Math.max(1, Math.floor(width / MARK_PLACE));
  const whole = useMemo(() => ({ from: 0, to: horizon }), [horizon]);
  const moments = useMemo(() => events ?? interestingEvents(trace), [events, trace]);
  const description = useMemo(() => describeOverview(trace, moments), [trace, moments]);
  const marks = useMemo(() => layoutMarks(moments, bookmarks, horizon, places), [moments, bookmarks, horizon, places]);
  useLayoutEffect(() => {
    const context = size === null || canvas.current === null ? null : prepareCanvas(canvas.current, size);
    if (context === null || size === null) return;
    const { admitted, throttles } = tracksOf(trace);
    const overview = layoutOverview(admitted, throttles, horizon, Math.max(1, Math.floor(size.width / COLUMN)));
    paintOverview(context, overview, marks, places, size.width, size.height, palette);
  }, [trace, horizon, marks, places, size, palette]);
  const seek = onSeek ?? cursor.set;
  /** The mark under a pointer that is on its shapes. */
  const markAt = ({ clientX, clientY }: { clientX: number; clientY: number }): EventMark | null => {
    const bounds = box.current?.getBoundingClientRect();
    if (bounds === undefined || clientY - bounds.top > 2 * MARK_LINE + 2) return null;
    const place = Math.floor(((clientX - bounds.left) / Math.max(1, width)) * places);
    return marks.find((mark) => mark.place === place) ?? null;
  };
  return (
    <div className={styles.minimap} data-picture="Whole run">
      <div
        ref={box}
        className={styles.strip}
        onPointerMove={(event: PointerEvent) => setLooked(markAt(event))}
        onPointerLeave={() => setLooked(null)}
      >
        <canvas ref={canvas} role="img" aria-label={description} />
        <AreaShade area={area} window={whole} width={width} />
        <CursorLine cursor={cursor} window={whole} width={width} />
        <Brush
          window={window}
          onWindow={onWindow}
          onArea={onArea}
          onClick={(time, event) => seek(markAt(event)?.time ?? time)}
          horizon={horizon}
          width={width}
        />
        <MarkButtons
          marks={marks}
          events={moments}
          horizon={horizon}
          place={width / places}
          onLook={setLooked}
          onGo={({ time }) => seek(time)}
        />
      </div>
      <div className={styles.foot}>
        <MarkLegend
          events={moments}
          hasBookmarks={bookmarks.length > 0}
          palette={palette}
          told={looked === null ? null : describeMark(looked, moments, horizon)}
        />
        <TableDisclosure about="the whole run" picture="the run as a strip" content={() => overviewTable(moments, bookmarks, horizon)} />
      </div>
    </div>
  );
}
