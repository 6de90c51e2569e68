/** One row per environment over the shared time axis, the refused attempts below: everything that happened, on canvas. */
import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { Trace, TraceIndex } from '../../sim/index.ts';
import type { Selection } from '../selection.ts';
import { AreaShade } from '../shared/AreaShade.tsx';
import { CursorLine } from '../shared/CursorLine.tsx';
import type { Palette } from '../shared/palette.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { usePalette } from '../shared/usePalette.ts';
import { useSize } from '../shared/useSize.ts';
import type { LaneChain } from './ChainOverlay.tsx';
import { describeLanes } from './describeLanes.ts';
import { Field } from './Field.tsx';
import { LaneControls } from './LaneControls.tsx';
import styles from './Lanes.module.css';
import { Legend } from './Legend.tsx';
import { laneMetrics, WIDEST_PITCH } from './laneMetrics.ts';
import { laneTable } from './laneTable.ts';
import { laneTableContent } from './laneTableContent.tsx';
import { Readout } from './Readout.tsx';
import { RefusedRow } from './RefusedRow.tsx';
import { TimeAxis } from './TimeAxis.tsx';

export interface LanesProps {
  readonly trace: Trace;
  readonly index?: TraceIndex;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The chain of causes of what is selected, to be drawn over the lanes; none unless given. */
  readonly chain?: LaneChain | null;
  /** 1 for each invocation that a filter lets through, by row: the others are faded. None unless given. */
  readonly wanted?: Uint8Array | null;
  /** A stretch of time that is shaded, and what a drag with Shift asks for. */
  readonly area?: TimeWindow | null;
  readonly onArea?: (area: TimeWindow) => void;
  /** Another run whose lanes stand above or below these: both leave the same room for names. None unless given. */
  readonly beside?: Trace;
  /** What they are called where others stand beside. */
  readonly name?: string;
  /** Colours; those of the page's theme when not given. */
  readonly palette?: Palette;
}

/** Loaded with the first chain. */
const ChainOverlay = lazy(() => import('./ChainOverlay.tsx').then((module) => ({ default: module.ChainOverlay })));

/** Height of knob, refused row and axis, px. */
const AROUND = 12 + 28 + 26;

/** As high as the lanes want to be, and no less than a usable part of that. */
const boxHeights = (lanes: number) => ({
  minHeight: Math.min(Math.max(1, lanes) * 24, 220),
  maxHeight: Math.max(1, lanes) * WIDEST_PITCH,
  flexBasis: Math.min(Math.max(1, lanes) * WIDEST_PITCH, 320),
});

export function Lanes(props: LanesProps) {
  const { trace, window, onWindow, cursor, selection, onSelect } = props;
  const own = usePalette();
  const palette = props.palette ?? own;
  const table = useMemo(() => laneTable(trace), [trace]);
  const beside = useMemo(() => (props.beside === undefined ? null : laneTable(props.beside)), [props.beside]);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const [isRoomy, setRoomy] = useState(false);
  const [top, setTop] = useState(0);
  const [hovered, setHovered] = useState<string | null>(null);
  const describedBy = useId();
  const description = useMemo(() => describeLanes(trace, table, window), [trace, table, window]);
  const layout = size === null ? null : laneMetrics(table, size.width, size.height, isRoomy, beside);
  const shared = { trace, table, window, cursor, selection, onSelect, palette, onHover: setHovered, wanted: props.wanted ?? null };
  return (
    <div className={styles.lanes} data-picture={props.name ?? 'Execution environments'}>
      <div className={styles.head}>
        <h2 className={styles.title}>Execution environments</h2>
        <Legend />
      </div>
      <p id={describedBy} className="visually-hidden">
        {description}
      </p>
      <div className={styles.frame} style={{ maxHeight: boxHeights(table.lanes).maxHeight + AROUND }}>
        <div ref={box} className={styles.box} style={boxHeights(table.lanes)}>
          {size !== null && layout !== null ? (
            <Field
              {...shared}
              onWindow={onWindow}
              onArea={props.onArea}
              onTop={setTop}
              size={size}
              layout={layout}
              description={description}
              describedBy={describedBy}
            />
          ) : null}
        </div>
        {size !== null && layout !== null ? (
          <>
            <RefusedRow {...shared} layout={layout} density={size.density} />
            {props.chain ? (
              <Suspense fallback={null}>
                <ChainOverlay
                  trace={trace}
                  table={table}
                  chain={props.chain}
                  window={window}
                  view={{ width: layout.plot, height: size.height, pitch: layout.pitch, top }}
                  gutter={layout.gutter}
                />
              </Suspense>
            ) : null}
            <div className={styles.cursor} style={{ left: layout.gutter, width: layout.plot }}>
              <AreaShade area={props.area ?? null} window={window} width={layout.plot} />
              <CursorLine cursor={cursor} window={window} width={layout.plot} knob />
            </div>
            <TimeAxis window={window} cursor={cursor} layout={layout} horizon={trace.horizon} />
          </>
        ) : null}
      </div>
      <div className={styles.foot}>
        <Readout trace={trace} table={table} selection={selection} hovered={hovered} />
        <LaneControls
          trace={trace}
          window={window}
          onWindow={onWindow}
          cursor={cursor}
          rows={layout?.isCrowded ? { isRoomy, setRoomy } : null}
        />
        <TableDisclosure about="execution environments" content={() => laneTableContent(trace, table, onSelect)} />
      </div>
    </div>
  );
}
