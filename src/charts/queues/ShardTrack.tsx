/** One shard's tape on the time axis: painted at every move of the cursor. A press picks the nearest record. */
import { type MouseEvent, useRef } from 'react';
import { firstAtLeast } from '../../base/bisect.ts';
import type { Trace } from '../../sim/index.ts';
import { CursorLine } from '../shared/CursorLine.tsx';
import { prepareCanvas } from '../shared/prepareCanvas.ts';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { usePalette } from '../shared/usePalette.ts';
import { useSeen } from '../shared/useSeen.ts';
import type { Picking } from './PickButton.tsx';
import { paintTape, TAPE_HEIGHT } from './paintTape.ts';
import styles from './Streams.module.css';
import { openBatchesAt } from './shardAt.ts';
import type { ShardRecords } from './shardRecords.ts';
import { tapeColumns } from './tapeColumns.ts';
import { usePaint } from './usePaint.ts';

interface Props extends Pick<Picking, 'onSelect'> {
  readonly trace: Trace;
  readonly records: ShardRecords;
  readonly window: TimeWindow;
  /** Width of the tape, px. */
  readonly width: number;
  readonly cursor: TimeCursor;
  /** When the oldest record that is not done with arrived, µs, or null. */
  readonly checkpoint: number | null;
}

export function ShardTrack({ trace, records, window, width, cursor, checkpoint, onSelect }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  // Many shards are longer than the screen.
  const isSeen = useSeen(canvas);
  usePaint(cursor, (t) => {
    if (canvas.current === null || !isSeen) return;
    const context = prepareCanvas(canvas.current, { width, height: TAPE_HEIGHT, density: devicePixelRatio || 1 });
    const open = openBatchesAt(trace, records.batches, t);
    if (context !== null) paintTape(context, tapeColumns(records, open, trace.requests.sent, window, width, t), palette);
  });
  const { from, to } = window;
  const pick = (event: MouseEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const row = recordNear(records, from + (x / width) * (to - from));
    if (row >= 0) onSelect({ kind: 'request', row });
  };
  const at = checkpoint === null ? null : ((checkpoint - from) / (to - from)) * width;
  return (
    <div className={styles.tape} onClick={pick} aria-hidden="true">
      <canvas ref={canvas} />
      <CursorLine cursor={cursor} window={window} width={width} />
      {at === null || at < 0 || at > width ? null : <span className={styles.checkpoint} style={{ left: at }} />}
    </div>
  );
}

/** Row of the record that arrived nearest to `time`, or -1 where there is none. */
function recordNear({ records: { start, subject } }: ShardRecords, time: number): number {
  const after = firstAtLeast(start, time);
  const isBefore = after > 0 && (after === start.length || time - (start[after - 1] as number) < (start[after] as number) - time);
  return subject[isBefore ? after - 1 : after] ?? -1;
}
