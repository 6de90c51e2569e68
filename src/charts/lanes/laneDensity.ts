/** Thousands of lanes and a million stretches as a grid of pixels: how busy each is, and whether something telling happened in it. */
import type { TimeWindow } from '../shared/timeWindow.ts';
import { type LaneView, stretchesInWindow, visibleLanes } from './laneLayout.ts';
import { LANE, type LaneTable } from './laneTable.ts';

/** A grid of `columns` × `rows` cells that covers the plot. */
export interface LaneDensity {
  readonly columns: number;
  readonly rows: number;
  /** Share of the cell's time (over all its lanes) in which an environment was busy, 0 … 1 and a rounding error. */
  readonly busy: Float32Array;
  /** Share in which an environment existed. */
  readonly alive: Float32Array;
  /** Highest code of `laneKinds` that occurs, for init and errors; 0 for none of these. */
  readonly telling: Uint8Array;
}

/** Buckets per lane of the summary that stands in for the stretches when there are very many. */
const BUCKETS = 2048;
/** From this many stretches on, the summary is used where it is fine enough. */
const MANY = 300_000;

interface Summary {
  /** Busy share of each bucket, 0 … 255, and its telling kind: lane × BUCKETS + bucket. */
  readonly busy: Uint8Array;
  readonly telling: Uint8Array;
}

const summaries = new WeakMap<LaneTable, Summary>();

/** The grid for a window. Rows are lanes while there is a pixel for each; else several lanes share a row. */
export function laneDensity(table: LaneTable, window: TimeWindow, view: LaneView, horizon: number, columns: number): LaneDensity {
  const { first, last } = visibleLanes(table, view);
  const lanes = last - first;
  const rows = Math.max(1, Math.min(lanes, Math.ceil(view.height)));
  const grid: LaneDensity = {
    columns,
    rows,
    busy: new Float32Array(columns * rows),
    alive: new Float32Array(columns * rows),
    telling: new Uint8Array(columns * rows),
  };
  const share = (window.to - window.from) / horizon;
  const summary = table.start.length * share > MANY && BUCKETS * share >= columns ? summarise(table, horizon) : null;
  const weight = rows / Math.max(1, lanes);
  for (let lane = first; lane < last; lane++) {
    const row = Math.min(rows - 1, Math.floor((lane - first) * weight));
    addLife(grid, row, table, lane, window, weight);
    if (summary === null) addStretches(grid, row, table, lane, window, weight);
    else addSummary(grid, row, summary, lane, window, horizon, weight);
  }
  return grid;
}

function addLife(grid: LaneDensity, row: number, table: LaneTable, lane: number, window: TimeWindow, weight: number): void {
  const scale = grid.columns / (window.to - window.from);
  const x0 = Math.max(0, Math.floor(((table.born[lane] as number) - window.from) * scale));
  const x1 = Math.min(grid.columns, Math.ceil(((table.died[lane] as number) - window.from) * scale));
  const base = row * grid.columns;
  for (let x = x0; x < x1; x++) grid.alive[base + x] = (grid.alive[base + x] as number) + weight;
}

function addStretches(grid: LaneDensity, row: number, table: LaneTable, lane: number, window: TimeWindow, weight: number): void {
  const { start, end, kind } = table;
  const { columns, busy, telling } = grid;
  const scale = columns / (window.to - window.from);
  const base = row * columns;
  const [from, to] = stretchesInWindow(table, lane, window);
  for (let i = from; i < to; i++) {
    const x0 = Math.max(0, ((start[i] as number) - window.from) * scale);
    const x1 = Math.min(columns, ((end[i] as number) - window.from) * scale);
    const code = kind[i] as number;
    const isTelling = code >= LANE.restore;
    for (let x = Math.floor(x0); x < x1; x++) {
      const cell = base + x;
      busy[cell] = (busy[cell] as number) + weight * (Math.min(x1, x + 1) - Math.max(x0, x));
      if (isTelling && code > (telling[cell] as number)) telling[cell] = code;
    }
  }
}

function addSummary(
  { columns, busy, telling }: LaneDensity,
  row: number,
  summary: Summary,
  lane: number,
  { from, to }: TimeWindow,
  horizon: number,
  weight: number,
): void {
  const base = row * columns;
  const perColumn = ((to - from) / horizon) * (BUCKETS / columns);
  const begin = (from / horizon) * BUCKETS;
  const source = lane * BUCKETS;
  for (let x = 0; x < columns; x++) {
    const low = Math.floor(begin + x * perColumn);
    const high = Math.max(low + 1, Math.min(BUCKETS, Math.floor(begin + (x + 1) * perColumn)));
    let sum = 0;
    let code = telling[base + x] as number;
    for (let b = low; b < high; b++) {
      sum += summary.busy[source + b] as number;
      if ((summary.telling[source + b] as number) > code) code = summary.telling[source + b] as number;
    }
    busy[base + x] = (busy[base + x] as number) + (weight * sum) / (255 * (high - low));
    telling[base + x] = code;
  }
}

function summarise(table: LaneTable, horizon: number): Summary {
  const known = summaries.get(table);
  if (known !== undefined) return known;
  const size = table.lanes * BUCKETS;
  const summary: Summary = { busy: new Uint8Array(size), telling: new Uint8Array(size) };
  const window = { from: 0, to: horizon };
  for (let lane = 0; lane < table.lanes; lane++) {
    const line = { columns: BUCKETS, rows: 1, busy: new Float32Array(BUCKETS), alive: new Float32Array(0), telling: new Uint8Array(BUCKETS) };
    addStretches(line, 0, table, lane, window, 1);
    for (let b = 0; b < BUCKETS; b++) summary.busy[lane * BUCKETS + b] = Math.round(255 * Math.min(1, line.busy[b] as number));
    summary.telling.set(line.telling, lane * BUCKETS);
  }
  summaries.set(table, summary);
  return summary;
}
