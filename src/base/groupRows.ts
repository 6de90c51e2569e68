/** Which rows belong to which group: a counting sort of row numbers by a column. */

/** The rows of group `g` are `rows[offsets[g]]` … `rows[offsets[g + 1] - 1]`, in ascending order. */
export interface Groups {
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly rows: Uint32Array<ArrayBuffer>;
}

/** Groups the rows of a column by its value. Rows whose value is not below `groups` (such as NO_ROW) belong to none. */
export function groupRows(column: ArrayLike<number>, groups: number): Groups {
  const offsets = new Uint32Array(groups + 1);
  const n = column.length;
  for (let row = 0; row < n; row++) {
    const group = column[row] as number;
    if (group < groups) offsets[group + 1] = (offsets[group + 1] as number) + 1;
  }
  for (let group = 0; group < groups; group++) offsets[group + 1] = (offsets[group + 1] as number) + (offsets[group] as number);
  const rows = new Uint32Array(offsets[groups] as number);
  const next = offsets.slice();
  for (let row = 0; row < n; row++) {
    const group = column[row] as number;
    if (group >= groups) continue;
    const place = next[group] as number;
    rows[place] = row;
    next[group] = place + 1;
  }
  return { offsets, rows };
}
