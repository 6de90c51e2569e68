/** The row of attempts that no environment got to see. */

import { useLayoutEffect, useMemo, useRef } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import type { Trace } from '../../sim/index.ts';
import type { Selection } from '../selection.ts';
import type { Palette } from '../shared/palette.ts';
import { prepareCanvas } from '../shared/prepareCanvas.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { describeInvocation } from './describeLanes.ts';
import { FADED } from './drawLanes.ts';
import { hitRefused, placesOf } from './hitLanes.ts';
import styles from './Lanes.module.css';
import { REFUSED_HEIGHT as HEIGHT, type LaneMetrics } from './laneMetrics.ts';
import type { LaneTable } from './laneTable.ts';
import { paintRefused } from './paintRefused.ts';
import { layoutRefused } from './refusedLayout.ts';

interface Props {
  readonly trace: Trace;
  readonly table: LaneTable;
  readonly window: TimeWindow;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onHover: (words: string | null) => void;
  readonly palette: Palette;
  readonly layout: LaneMetrics;
  readonly density: number;
  readonly wanted: Uint8Array | null;
}

export function RefusedRow({ trace, table, window, selection, onSelect, onHover, palette, layout, density, wanted }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { gutter, plot } = layout;
  const marks = useMemo(() => layoutRefused(table.refusedTimes, window, plot), [table, window, plot]);
  useLayoutEffect(() => {
    const width = gutter + plot + 10;
    const context = canvas.current === null ? null : prepareCanvas(canvas.current, { width, height: HEIGHT, density });
    if (context === null) return;
    context.font = `14px ${palette.font}`;
    context.fillStyle = palette.muted;
    context.textBaseline = 'middle';
    context.fillText(gutter < 60 ? '429' : 'refused', 0, HEIGHT / 2 + 1);
    context.translate(gutter, 0);
    if (wanted !== null) context.globalAlpha = FADED;
    paintRefused(context, marks, HEIGHT, palette);
    if (wanted === null) return;
    context.globalAlpha = 1;
    const times = table.refusedTimes.filter((_, i) => wanted[table.refusedRows[i] as number] === 1);
    paintRefused(context, layoutRefused(times, window, plot), HEIGHT, palette);
  }, [marks, table, window, gutter, plot, density, palette, wanted]);
  const hit = (event: { clientX: number; currentTarget: Element }): number | null => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - gutter;
    const index = hitRefused(table.refusedTimes, window, plot, x);
    return index === null ? null : (table.refusedRows[index] as number);
  };
  const total = table.refusedRows.length;
  const scale = plot / (window.to - window.from);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is reached by keyboard from the lanes above (arrow down).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <div
      className={styles.refused}
      style={{ height: HEIGHT }}
      onClick={(event) => {
        const row = hit(event);
        onSelect(row === null ? null : { kind: 'invocation', row });
      }}
      onPointerMove={(event) => {
        const row = hit(event);
        onHover(row === null ? null : describeInvocation(trace, table, row));
      }}
      onPointerLeave={() => onHover(null)}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${formatCount(total)} attempts refused by ${formatClock(trace.horizon, trace.horizon)}`}
      />
      {placesOf(trace, table, selection).map(({ lane, from }) =>
        lane !== null || from < window.from || from > window.to ? null : (
          <div
            key={from}
            className={styles.selected}
            style={{ left: gutter + (from - window.from) * scale - 9, top: 4, width: 18, height: HEIGHT - 8 }}
          />
        ),
      )}
    </div>
  );
}
