/** Thousands of lanes and a million stretches as a grid of pixels: how busy each is, and whether something telling happened in it. */
import type { TimeWindow } from '../shared/timeWindow.ts';
import { addStretches, emptyGrid, type LaneDensity } from './densityGrid.ts';
import { type LaneView, visibleLanes } from './laneLayout.ts';
import { BUCKETS, type LaneSummary, summarise } from './laneSummary.ts';
import type { LaneTable } from './laneTable.ts';

/** In runs of more stretches than these a summary is read instead of the stretches, where it is fine enough. */
const MANY = 150_000;

/**
 * The grid for a window. Rows are lanes while there is a pixel for each; else several lanes share a row. What a column shows depends on its own time alone,
 * so that a strip of a window is what the window has there.
 */
export function laneDensity(table: LaneTable, window: TimeWindow, view: LaneView, horizon: number, columns: number): LaneDensity {
  const { first, last } = visibleLanes(table, view);
  const rows = Math.max(1, Math.min(last - first, Math.ceil(view.height)));
  const grid = emptyGrid(columns, rows);
  const weight = rows / Math.max(1, last - first);
  const rowOf = (lane: number): number => Math.min(rows - 1, Math.floor((lane - first) * weight));
  for (let lane = first; lane < last; lane++) addLife(grid, rowOf(lane), table, lane, window);
  const perBucket = horizon / BUCKETS;
  if (table.start.length > MANY && (window.to - window.from) / columns >= perBucket)
    readSummary(grid, summarise(table, horizon, first, last, rows), window, horizon);
  else for (let lane = first; lane < last; lane++) addStretches(grid, rowOf(lane), table, lane, window, weight);
  return grid;
}

function addLife({ alive, columns }: LaneDensity, row: number, table: LaneTable, lane: number, window: TimeWindow): void {
  const scale = columns / (window.to - window.from);
  const x0 = Math.max(0, Math.floor(((table.born[lane] as number) - window.from) * scale));
  const x1 = Math.min(columns, Math.ceil(((table.died[lane] as number) - window.from) * scale));
  if (x1 > x0) alive.fill(1, row * columns + x0, row * columns + x1);
}

function readSummary({ columns, rows, busy, telling }: LaneDensity, summary: LaneSummary, { from, to }: TimeWindow, horizon: number): void {
  const { buckets } = summary;
  const perColumn = ((to - from) / horizon) * (buckets / columns);
  const begin = (from / horizon) * buckets;
  // Edges of the columns in buckets: every column has at least one.
  const edges = Uint32Array.from({ length: columns + 1 }, (_, x) => Math.min(buckets, Math.floor(begin + x * perColumn)));
  for (let row = 0; row < rows; row++) {
    const base = row * buckets;
    for (let x = 0; x < columns; x++) {
      const low = Math.min(buckets - 1, edges[x] as number);
      const high = Math.max(low + 1, edges[x + 1] as number);
      let sum = 0;
      let code = 0;
      for (let b = base + low; b < base + high; b++) {
        sum += summary.busy[b] as number;
        if ((summary.telling[b] as number) > code) code = summary.telling[b] as number;
      }
      busy[row * columns + x] = sum / (high - low);
      telling[row * columns + x] = code;
    }
  }
}
