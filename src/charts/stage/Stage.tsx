/** The run as a sentence one can read: who sends, what the function does with it, what it calls. Drawn from the state at the cursor. */
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Trace, TraceIndex } from '../../sim/index.ts';
import { laneTable } from '../lanes/laneTable.ts';
import type { Selection } from '../selection.ts';
import { prepareCanvas } from '../shared/prepareCanvas.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import type { TimeCursor } from '../shared/timeWindow.ts';
import { usePalette } from '../shared/usePalette.ts';
import { useSize } from '../shared/useSize.ts';
import { Cards } from './Cards.tsx';
import { layoutCells, slotAt } from './cells.ts';
import { leadOf } from './motion.ts';
import { callsAreLoaded, subscribeToCalls } from './openCalls.ts';
import { paintStage, type StagePicture } from './paintStage.ts';
import styles from './Stage.module.css';
import { slotsOf } from './slots.ts';
import { layoutStage, type Point } from './stageLayout.ts';
import { stageModel } from './stageModel.ts';
import { stageTable } from './stageTable.tsx';
import { useStillness } from './useStillness.ts';
import { useWriting } from './useWriting.ts';
import { visitCells } from './visitCells.ts';

export interface StageProps {
  readonly trace: Trace;
  readonly index?: TraceIndex;
  readonly cursor: TimeCursor;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Whether time passes by itself. The picture is the same either way. */
  readonly playing?: boolean;
}

/** Where the cells stand within a function's card, px. */
const CELLS = { left: 18, top: 44, height: 88 };

export function Stage({ trace, cursor, selection, onSelect }: StageProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(box);
  const palette = usePalette();
  const isStill = useStillness();
  const followsCalls = useSyncExternalStore(subscribeToCalls, callsAreLoaded);
  const table = useMemo(() => laneTable(trace), [trace]);
  const model = useMemo(() => stageModel(trace), [trace]);
  const slots = useMemo(() => slotsOf(trace), [trace]);
  const width = size?.width ?? 0;
  const layout = useMemo(() => layoutStage(model, Math.max(280, width)), [model, width]);
  const grids = useMemo(
    () =>
      layout.functions.map((rect, fn) => ({
        grid: layoutCells(slots.count[fn] ?? 0, rect.width - 2 * CELLS.left, CELLS.height),
        corner: { x: rect.x + CELLS.left, y: rect.y + CELLS.top } satisfies Point,
      })),
    [layout, slots],
  );
  const selected = selectedEnvironment(trace, selection);
  const write = useWriting(trace, table, model, cursor, followsCalls);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when calls can be followed, they are painted at once.
  useLayoutEffect(() => {
    if (size === null) return;
    const picture: StagePicture = { trace, table, model, layout, slots, grids, palette, density: size.density, isStill, selected };
    const paint = (t: number) => {
      const context = canvas.current === null ? null : prepareCanvas(canvas.current, { ...size, height: layout.height + 2 });
      if (context === null) return;
      write.setBundle(paintStage(context, picture, t));
    };
    paint(cursor.get());
    return cursor.subscribe(paint);
  }, [trace, table, model, layout, slots, grids, palette, size, isStill, selected, cursor, write, followsCalls]);

  const pick = (fn: number, x: number, y: number) => {
    const slot = slotAt((grids[fn] as (typeof grids)[number]).grid, x, y);
    let found: Selection = null;
    visitCells(trace, table, fn, cursor.get(), (lane, { stretch }) => {
      const environment = table.environmentOf[lane] as number;
      if (slots.of[environment] !== slot) return;
      const row = stretch === null ? NO_ROW : (table.invocation[stretch] as number);
      found = row === NO_ROW ? { kind: 'environment', row: environment } : { kind: 'invocation', row };
    });
    onSelect(found);
  };
  const lead = formatDuration(leadOf(trace.horizon));
  return (
    <div className={styles.stage}>
      <h2 className="visually-hidden">Stage</h2>
      <div className={styles.head}>
        <p ref={write.sentence} className={styles.sentence} />
        <p className={styles.note}>{isStill ? `Counts cover the ${lead} before and after.` : <span ref={write.note} data-lead={lead} />}</p>
        <TableDisclosure about="environments at the cursor" content={() => stageTable(trace, table, cursor.get(), onSelect)} />
      </div>
      <div ref={box} className={styles.board} style={{ height: layout.height + 2 }}>
        <Cards model={model} layout={layout} write={write} cells={CELLS} onPick={pick} />
        <canvas
          ref={canvas}
          role="img"
          aria-label="The state of every environment at the cursor, as told above"
          className={styles.canvas}
        />
      </div>
    </div>
  );
}

/** The environment that a selection means, or null. */
function selectedEnvironment(trace: Trace, selection: Selection): number | null {
  if (selection === null || selection.kind === 'request') return null;
  const row = selection.kind === 'environment' ? selection.row : trace.invocations.environment[selection.row];
  return row === undefined || row === NO_ROW ? null : row;
}
