/** The lanes' plot: canvas, the outline of what is selected, and the surface that takes pointer and keys. */
import { type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { StateInfo, Trace } from '../../sim/index.ts';
import type { Selection } from '../selection.ts';
import type { Palette } from '../shared/palette.ts';
import { prepareCanvas } from '../shared/prepareCanvas.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { usePanZoom } from '../shared/usePanZoom.ts';
import type { Size } from '../shared/useSize.ts';
import { describeStretch } from './describeLanes.ts';
import { drawLanes } from './drawLanes.ts';
import { hitLanes, type LaneHit, type Place, placesOf } from './hitLanes.ts';
import styles from './Lanes.module.css';
import { onLaneKey } from './laneKeys.ts';
import type { LaneView } from './laneLayout.ts';
import type { LaneMetrics } from './laneMetrics.ts';
import type { LaneTable } from './laneTable.ts';
import { invocationOf } from './paintLanes.ts';

interface Props {
  readonly trace: Trace;
  readonly table: LaneTable;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Told how far the lanes are scrolled up, px. */
  readonly onTop: (top: number) => void;
  readonly onHover: (words: string | null) => void;
  readonly palette: Palette;
  readonly wanted: Uint8Array | null;
  readonly onArea: ((area: TimeWindow) => void) | undefined;
  readonly size: Size;
  readonly layout: LaneMetrics;
  readonly description: string;
  readonly describedBy: string;
}

export function Field(props: Props) {
  const { trace, table, window, onWindow, onTop, onSelect, onHover, selection, size, layout, palette, wanted, onArea } = props;
  const [scrolled, setScrolled] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const input = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const total = table.lanes * layout.pitch;
  const top = Math.max(0, Math.min(scrolled, total - size.height));
  useEffect(() => onTop(top), [onTop, top]);
  const view: LaneView = useMemo(
    () => ({ width: layout.plot, height: size.height, pitch: layout.pitch, top }),
    [layout.plot, layout.pitch, size.height, top],
  );
  const places = useMemo(() => placesOf(trace, table, selection), [trace, table, selection]);
  usePanZoom(input, { window, onWindow, horizon: trace.horizon, width: layout.plot, onArea });
  useLayoutEffect(() => {
    const context = canvas.current === null ? null : prepareCanvas(canvas.current, size);
    if (context === null) return;
    const stateName = (code: number) => shortName(trace.machines.environment[code]);
    drawLanes(context, { table, window, view, density: size.density, palette, stateName }, layout.gutter, trace.horizon, wanted);
  }, [trace, table, window, view, size, palette, layout.gutter, wanted]);
  useScrollTo(scroller, places[0], layout.pitch, size.height);

  const hit = (event: { clientX: number; clientY: number }): LaneHit | null => {
    const box = input.current?.getBoundingClientRect();
    return box === undefined ? null : hitLanes(table, window, view, event.clientX - box.left, event.clientY - box.top);
  };
  const pick = (found: LaneHit | null) => {
    if (found === null) return onSelect(null);
    const row = found.stretch === null ? null : invocationOf(table, found.stretch);
    onSelect(row === null ? { kind: 'environment', row: table.environmentOf[found.lane] as number } : { kind: 'invocation', row });
  };
  const hover = (event: PointerEvent) => {
    const found = hit(event);
    onHover(found === null ? null : describeStretch(trace, table, found.lane, found.stretch));
  };
  return (
    <div ref={scroller} className={styles.scroller} onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}>
      <div style={{ height: Math.max(size.height, total) }}>
        <div className={styles.view} style={{ height: size.height }}>
          <canvas ref={canvas} role="img" aria-label={props.description} />
          <Outlines places={places} window={window} view={view} gutter={layout.gutter} />
          <div
            ref={input}
            role="application"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys below need the focus.
            tabIndex={0}
            aria-label="Environments: arrow keys walk from invocation to invocation, plus and minus zoom, Shift and arrows move, 0 shows all"
            aria-describedby={props.describedBy}
            className={styles.input}
            style={{ left: layout.gutter, width: layout.plot }}
            onClick={(event) => pick(hit(event))}
            onPointerMove={hover}
            onPointerLeave={() => onHover(null)}
            onKeyDown={onLaneKey(props)}
          />
        </div>
      </div>
    </div>
  );
}

/** The last part of a state's path, such as `runtime`. */
const shortName = (state: StateInfo | undefined): string => state?.name.split('.').at(-1) ?? '';

/** Brings the selected lane into view when it is scrolled away. */
function useScrollTo(scroller: React.RefObject<HTMLDivElement | null>, place: Place | undefined, pitch: number, height: number): void {
  const lane = place?.lane ?? null;
  useEffect(() => {
    const element = scroller.current;
    if (element === null || lane === null) return;
    if ((lane + 1) * pitch > element.scrollTop + height) element.scrollTop = (lane + 1) * pitch - height;
    else if (lane * pitch < element.scrollTop) element.scrollTop = lane * pitch;
  }, [scroller, lane, pitch, height]);
}

interface OutlinesProps {
  readonly places: readonly Place[];
  readonly window: TimeWindow;
  readonly view: LaneView;
  readonly gutter: number;
}

function Outlines({ places, window, view, gutter }: OutlinesProps) {
  const scale = view.width / (window.to - window.from);
  return places.map(({ lane, from, to }) => {
    if (lane === null || to < window.from || from > window.to) return null;
    const x0 = Math.max(-3, (from - window.from) * scale - 3);
    const x1 = Math.min(view.width + 3, Math.max((to - window.from) * scale + 2, x0 + 8));
    const height = Math.max(7, Math.min(view.pitch, 32));
    const y = (lane + 0.5) * view.pitch - view.top - height / 2;
    return <div key={`${lane}/${from}`} className={styles.selected} style={{ left: gutter + x0, top: y, width: x1 - x0, height }} />;
  });
}
