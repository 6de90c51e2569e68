/** A grid of pixels over lanes and time, and how stretches are added to it. */
import type { TimeWindow } from '../shared/timeWindow.ts';
import { stretchesInWindow } from './laneLayout.ts';
import { LANE, type LaneTable } from './laneTable.ts';

/** A grid of `columns` × `rows` cells that covers the plot. */
export interface LaneDensity {
  readonly columns: number;
  readonly rows: number;
  /** Share of the cell's time (over all its lanes) in which an environment was busy, 0 … 1 and a rounding error. */
  readonly busy: Float32Array;
  /** 1 where an environment existed. */
  readonly alive: Uint8Array;
  /** Highest code of `laneKinds` that occurs, for init and errors; 0 for none of these. */
  readonly telling: Uint8Array;
}

/** A grid in which nothing happens. */
export function emptyGrid(columns: number, rows: number): LaneDensity {
  const cells = columns * rows;
  return { columns, rows, busy: new Float32Array(cells), alive: new Uint8Array(cells), telling: new Uint8Array(cells) };
}

/** Adds what `lane` did in the window to `row`, each stretch counting `weight`. */
export function addStretches(
  { columns, busy, telling }: LaneDensity,
  row: number,
  table: LaneTable,
  lane: number,
  window: TimeWindow,
  weight: number,
): void {
  const { start, end, kind } = table;
  const { from } = window;
  const scale = columns / (window.to - from);
  const base = row * columns;
  const [first, last] = stretchesInWindow(table, lane, window);
  for (let i = first; i < last; i++) {
    let x0 = ((start[i] as number) - from) * scale;
    let x1 = ((end[i] as number) - from) * scale;
    if (x0 < 0) x0 = 0;
    if (x1 > columns) x1 = columns;
    const code = kind[i] as number;
    let cell = base + (x0 | 0);
    // Most are narrower than a cell: no loop for these.
    for (let edge = (x0 | 0) + 1; edge < x1; edge++) {
      busy[cell] = (busy[cell] as number) + weight * (edge - x0);
      if (code >= LANE.restore && code > (telling[cell] as number)) telling[cell] = code;
      x0 = edge;
      cell++;
    }
    if (cell >= base + columns) continue;
    busy[cell] = (busy[cell] as number) + weight * (x1 - x0);
    if (code >= LANE.restore && code > (telling[cell] as number)) telling[cell] = code;
  }
}
