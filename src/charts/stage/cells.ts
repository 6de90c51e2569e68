/** The grid of environments in a function's card, and what each of them is doing at a moment. */
import { firstAbove } from '../../base/bisect.ts';
import { LANE, type LaneKind, type LaneTable, laneKinds } from '../lanes/laneTable.ts';

/** What a cell shows: a kind of stretch, frozen between them, or null when there is no environment. */
export type CellState = Exclude<LaneKind, 'error' | 'timedOut'> | 'frozen';

export interface Cell {
  readonly state: CellState;
  /** How much of its present work is done, 0 … 1; 0 while frozen. */
  readonly progress: number;
  /** Row of the invocation that holds it, or null. */
  readonly stretch: number | null;
}

/** What lane `lane` is doing at `t`. How an invocation will end is not known yet, so running ones all look the same. */
export function cellAt(table: LaneTable, lane: number, t: number): Cell | null {
  if (t < (table.born[lane] as number) || t >= (table.died[lane] as number)) return null;
  const low = table.offsets[lane] as number;
  const high = table.offsets[lane + 1] as number;
  const i = firstAbove(table.end, t, low, high);
  if (i >= high || (table.start[i] as number) > t) return { state: 'frozen', progress: 0, stretch: null };
  const kind = table.kind[i] as number;
  // The phases of an init are one piece of work.
  let first = i;
  let last = i;
  while (first > low && table.kind[first - 1] === kind && table.end[first - 1] === table.start[first]) first--;
  while (last + 1 < high && table.kind[last + 1] === kind && table.start[last + 1] === table.end[last]) last++;
  const isPhase = kind === LANE.init;
  const start = table.start[isPhase ? first : i] as number;
  const end = table.end[isPhase ? last : i] as number;
  const name = laneKinds[kind] as LaneKind;
  return {
    state: name === 'error' || name === 'timedOut' ? 'invoke' : name,
    progress: Math.min(1, (t - start) / Math.max(1, end - start)),
    stretch: i,
  };
}

/** Words under a cell, and in counts. */
export const cellWords: Readonly<Record<CellState, string>> = {
  invoke: 'busy',
  suppressed: 'init',
  create: 'new',
  shutdown: 'ending',
  reset: 'reset',
  restore: 'restore',
  init: 'init',
  frozen: 'frozen',
};

export interface CellGrid {
  readonly columns: number;
  readonly rows: number;
  /** Size of a cell and the air beside it, px. */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Whether there is room for a word under each cell. */
  readonly hasWords: boolean;
  /** How many environments a cell stands for. From 10 on cells have no slots: they are ordered by state. */
  readonly bundle: number;
}

/** Size of a cell where there is plenty of room, px. */
const WIDEST = 48;
/** Narrowest cell with a word under it, and narrowest cell that is still seen as one, px. */
const NARROWEST_WITH_WORD = 40;
const NARROWEST = 6;
const TALLEST = 64;
/** Height of the words under cells, or of the line that counts them, px. */
export const WORD = 22;

/** A grid for `slots` cells in `width` × `height` px: cells as large as fit, at most {@link WIDEST} wide. */
export function layoutCells(slots: number, width: number, height: number): CellGrid {
  const columns = Math.max(1, slots);
  const gap = 8;
  const share = Math.floor((width - gap * (columns - 1)) / columns);
  if (share >= NARROWEST_WITH_WORD && height - WORD >= NARROWEST_WITH_WORD) {
    return { columns, rows: 1, width: Math.min(WIDEST, share), height: Math.min(TALLEST, height - WORD), gap, hasWords: true, bundle: 1 };
  }
  for (let bundle = 1; ; bundle *= 10) {
    const cells = bundle === 1 ? slots : Math.ceil(slots / bundle) + STATES;
    for (let size = Math.min(WIDEST - 2, height - WORD); size >= NARROWEST; size -= size > 12 ? 2 : 0.5) {
      const air = airFor(size);
      const tall = size >= 20 ? Math.min(height - WORD, Math.round(size * 1.2)) : size;
      const perRow = Math.floor((width + air) / (size + air));
      const rows = Math.ceil(cells / perRow);
      if (rows * (tall + air) - air > height - WORD) continue;
      return { columns: perRow, rows, width: size, height: tall, gap: air, hasWords: false, bundle };
    }
  }
}

const airFor = (size: number): number => (size >= 24 ? 7 : size >= 12 ? 4 : 2);

/** Each state that occurs has a cell, whatever its share: so many more there may be. */
const STATES = 8;

/** The order of states where cells are bundles. */
export const stateOrder: readonly CellState[] = ['invoke', 'suppressed', 'init', 'restore', 'create', 'frozen', 'reset', 'shutdown'];

/** States of the cells of a picture of bundles, in order: as many of each as its count has bundles, one at least. */
export function bundledStates(counts: Readonly<Record<CellState, number>>, bundle: number): CellState[] {
  return stateOrder.flatMap((state) => {
    const count = counts[state];
    return new Array<CellState>(count === 0 ? 0 : Math.max(1, Math.round(count / bundle))).fill(state);
  });
}

/** Corner of the cell of `slot`, px within the grid. */
export function cornerOf({ columns, width, height, gap }: CellGrid, slot: number): { readonly x: number; readonly y: number } {
  return { x: (slot % columns) * (width + gap), y: Math.floor(slot / columns) * (height + gap) };
}

/** Slot at a point of the grid, or null between cells. */
export function slotAt(grid: CellGrid, x: number, y: number): number | null {
  const column = Math.floor(x / (grid.width + grid.gap));
  const row = Math.floor(y / (grid.height + grid.gap));
  if (column < 0 || column >= grid.columns || row < 0 || row >= grid.rows) return null;
  return row * grid.columns + column;
}
