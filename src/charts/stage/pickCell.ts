/** What a press on a cell selects: what the environment there is busy with, or the environment itself. */
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import type { Selection } from '../selection.ts';
import { bundledStates, type Cell } from './cells.ts';
import type { Slots } from './slots.ts';
import { countCells, visitCells } from './visitCells.ts';

/** The selection for `slot` (null: beside the cells) of function `fn` at `t`, µs. A cell that is a bundle stands for the oldest of its state. */
export function pickCell(
  trace: Trace,
  table: LaneTable,
  { of }: Slots,
  fn: number,
  slot: number | null,
  bundle: number,
  t: number,
): Selection {
  if (slot === null) return null;
  const state = bundle === 1 ? undefined : bundledStates(countCells(trace, table, fn, t).states, bundle)[slot];
  let found: Selection = null;
  visitCells(trace, table, fn, t, (lane, cell) => {
    const environment = table.environmentOf[lane] as number;
    const isThere = bundle === 1 ? of[environment] === slot : cell.state === state;
    if (found === null && isThere) found = selectionOf(table, lane, cell);
  });
  return found;
}

/** What a cell stands for when it is selected. */
export function selectionOf(table: LaneTable, lane: number, { stretch }: Cell): Selection {
  const row = stretch === null ? NO_ROW : (table.invocation[stretch] as number);
  return row === NO_ROW ? { kind: 'environment', row: table.environmentOf[lane] as number } : { kind: 'invocation', row };
}
