/** What lanes did over the whole run in a few thousand buckets: read instead of a million stretches when much of the run is in view. */
import { addStretches, emptyGrid, type LaneDensity } from './densityGrid.ts';
import type { LaneTable } from './laneTable.ts';

/** Cells of `row × buckets`, as in a density over the whole run. */
export interface LaneSummary {
  readonly buckets: number;
  readonly busy: Float32Array;
  readonly telling: Uint8Array;
}

/** Of a whole run. */
export const BUCKETS = 4096;

const summaries = new WeakMap<LaneTable, { readonly key: string; readonly summary: LaneSummary }>();

/** The lanes from `first` up to but not including `last` in `rows` rows. The last answer for each table is kept. */
export function summarise(table: LaneTable, horizon: number, first: number, last: number, rows: number): LaneSummary {
  const key = `${first}/${last}/${rows}`;
  const known = summaries.get(table);
  if (known?.key === key) return known.summary;
  const grid: LaneDensity = emptyGrid(BUCKETS, rows);
  const weight = rows / Math.max(1, last - first);
  for (let lane = first; lane < last; lane++) {
    const row = Math.min(rows - 1, Math.floor((lane - first) * weight));
    addStretches(grid, row, table, lane, { from: 0, to: horizon }, weight);
  }
  const summary = { buckets: BUCKETS, busy: grid.busy, telling: grid.telling };
  summaries.set(table, { key, summary });
  return summary;
}
