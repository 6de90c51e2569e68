/** Walks over the environments that a function has at a moment. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import { type Cell, type CellState, cellAt } from './cells.ts';

const ranges = new WeakMap<LaneTable, readonly (readonly [number, number])[]>();

/** Calls `visit` for each environment of function `fn` (index into `trace.functions`) at `t`, oldest first. */
export function visitCells(trace: Trace, table: LaneTable, fn: number, t: number, visit: (lane: number, cell: Cell) => void): void {
  const [first, last] = rangesOf(trace, table)[fn] as readonly [number, number];
  const born = firstAbove(table.born, t, first, last);
  for (let lane = first; lane < born; lane++) {
    if ((table.died[lane] as number) <= t) continue;
    const cell = cellAt(table, lane, t);
    if (cell !== null) visit(lane, cell);
  }
}

/** Lanes of each function: they lie side by side. */
function rangesOf(trace: Trace, table: LaneTable): readonly (readonly [number, number])[] {
  const known = ranges.get(table);
  if (known !== undefined) return known;
  const functions = Float64Array.from(table.environmentOf, (row) => trace.environments.function[row] as number);
  const built = trace.functions.map((_, fn) => [firstAtLeast(functions, fn), firstAbove(functions, fn)] as const);
  ranges.set(table, built);
  return built;
}

export interface CellCounts {
  readonly states: Readonly<Record<CellState, number>>;
  /** Environments that hold a request: what concurrency limits count. */
  readonly inUse: number;
  readonly total: number;
}

/** How many environments of `fn` are in which state at `t`. */
export function countCells(trace: Trace, table: LaneTable, fn: number, t: number): CellCounts {
  const states = { invoke: 0, suppressed: 0, create: 0, shutdown: 0, reset: 0, restore: 0, init: 0, frozen: 0 };
  let inUse = 0;
  let total = 0;
  visitCells(trace, table, fn, t, (_, { state, stretch }) => {
    states[state]++;
    total++;
    if (stretch !== null && table.invocation[stretch] !== NO_ROW) inUse++;
  });
  return { states, inUse, total };
}
