/** Which rows belong to which group: a counting sort of row numbers by a column. */
import { finish, type Slices } from './slices.ts';

/** The rows of group `g` are `rows[offsets[g]]` … `rows[offsets[g + 1] - 1]`, in ascending order. */
export interface Groups {
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly rows: Uint32Array<ArrayBuffer>;
}

/** Groups the rows of a column by its value. Rows whose value is not below `groups` (such as NO_ROW) belong to none. */
export const groupRows = (column: ArrayLike<number>, groups: number): Groups => finish(groupRowsInSlices(column, groups));

/** The same with pauses. */
export function* groupRowsInSlices(column: ArrayLike<number>, groups: number): Slices<Groups> {
  const offsets = new Uint32Array(groups + 1);
  const n = column.length;
  for (let from = 0; from < n; from += PIECE) {
    countRows(column, from, Math.min(n, from + PIECE), offsets);
    yield;
  }
  sumUp(offsets);
  const rows = new Uint32Array(offsets[groups] as number);
  const next = offsets.slice();
  for (let from = 0; from < n; from += PIECE) {
    placeRows(column, from, Math.min(n, from + PIECE), next, rows);
    yield;
  }
  return { offsets, rows };
}

/** Rows between two pauses. */
const PIECE = 1 << 15;

function countRows(column: ArrayLike<number>, from: number, to: number, offsets: Uint32Array): void {
  const groups = offsets.length - 1;
  for (let row = from; row < to; row++) {
    const group = column[row] as number;
    if (group < groups) offsets[group + 1] = (offsets[group + 1] as number) + 1;
  }
}

function sumUp(offsets: Uint32Array): void {
  for (let group = 1; group < offsets.length; group++) offsets[group] = (offsets[group] as number) + (offsets[group - 1] as number);
}

function placeRows(column: ArrayLike<number>, from: number, to: number, next: Uint32Array, rows: Uint32Array): void {
  const groups = next.length - 1;
  for (let row = from; row < to; row++) {
    const group = column[row] as number;
    if (group >= groups) continue;
    const place = next[group] as number;
    rows[place] = row;
    next[group] = place + 1;
  }
}
