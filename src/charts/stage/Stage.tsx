/** The run as a sentence one can read: who sends, what the function does with it, what it calls. Drawn from the state at the cursor. */
import { type ReactNode, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
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
import { slotAt } from './cells.ts';
import { type Grid, gridsOf } from './gridsOf.ts';
import { arrivedDetails, subscribeToDetails } from './loadDetails.ts';
import { leadOf } from './motion.ts';
import { paintStage, type StagePicture } from './paintStage.ts';
import { pickCell } from './pickCell.ts';
import styles from './Stage.module.css';
import { slotsOf } from './slots.ts';
import { layoutStage } from './stageLayout.ts';
import { stageModel } from './stageModel.ts';
import { momentOf } from './stageReadings.ts';
import { stageTable } from './stageTable.tsx';
import { useStillness } from './useStillness.ts';
import { useWriting } from './useWriting.ts';

export interface StageProps {
  readonly trace: Trace;
  readonly index?: TraceIndex;
  readonly cursor: TimeCursor;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Whether time passes by itself: then nothing travels for people who asked for less motion. */
  readonly playing?: boolean;
  /** What else can be done with the stage, beside its table. */
  readonly tools?: ReactNode;
}

export function Stage({ trace, cursor, selection, onSelect, playing = false, tools }: StageProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(box);
  const palette = usePalette();
  const isStill = useStillness() && playing;
  const details = useSyncExternalStore(subscribeToDetails, arrivedDetails);
  const table = useMemo(() => laneTable(trace), [trace]);
  const model = useMemo(() => stageModel(trace), [trace]);
  const slots = useMemo(() => slotsOf(trace), [trace]);
  const width = size?.width ?? 0;
  const layout = useMemo(() => layoutStage(model, Math.max(280, width)), [model, width]);
  const grids = useMemo(() => gridsOf(model, layout, slots), [model, layout, slots]);
  const selected = selectedEnvironment(trace, selection);
  const write = useWriting(trace, table, model, cursor, details);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when more can be told, it is painted at once.
  useLayoutEffect(() => {
    if (size === null) return;
    const picture: StagePicture = { trace, table, model, layout, slots, grids, palette, density: size.density, isStill, selected };
    const paint = (t: number) => {
      const context = canvas.current === null ? null : prepareCanvas(canvas.current, { ...size, height: layout.height + 2 });
      if (context === null) return;
      write.setBundle(paintStage(context, picture, momentOf(trace, t)));
    };
    paint(cursor.get());
    return cursor.subscribe(paint);
  }, [trace, table, model, layout, slots, grids, palette, size, isStill, selected, cursor, write, details]);

  const pick = (fn: number, x: number, y: number) => {
    const { grid } = grids[fn] as Grid;
    onSelect(pickCell(trace, table, slots, fn, slotAt(grid, x, y), grid.bundle, momentOf(trace, cursor.get())));
  };
  const lead = formatDuration(leadOf(trace.horizon));
  return (
    <div className={styles.stage}>
      <h2 className="visually-hidden">Stage</h2>
      <div className={styles.head}>
        <p ref={write.sentence} className={styles.sentence} />
        <p className={styles.note}>
          {isStill ? 'Less motion: requests on their way show when time stands still.' : <span ref={write.note} data-lead={lead} />}
        </p>
        <TableDisclosure
          about="environments at the cursor"
          content={() => stageTable(trace, table, momentOf(trace, cursor.get()), onSelect)}
        />
        {tools}
      </div>
      <div ref={box} className={styles.board} style={{ height: layout.height + 2 }}>
        <Cards model={model} layout={layout} write={write} grids={grids} onPick={pick} />
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
