/** The whole run in a strip of pixels: how many attempts were admitted and refused in each. */
import { firstAtLeast } from '../../base/bisect.ts';

export interface Overview {
  /** Attempts per column: admitted, and refused. Their sum over all columns is all attempts of the run. */
  readonly admitted: Uint32Array;
  readonly refused: Uint32Array;
  readonly highest: number;
}

/** Counts sorted `admitted` and `refused` times over 0 … `horizon` into `columns`. */
export function layoutOverview(admitted: Float64Array, refused: Float64Array, horizon: number, columns: number): Overview {
  const [a, r] = [countColumns(admitted, horizon, columns), countColumns(refused, horizon, columns)];
  let highest = 0;
  for (let x = 0; x < columns; x++) highest = Math.max(highest, (a[x] as number) + (r[x] as number));
  return { admitted: a, refused: r, highest };
}

function countColumns(times: Float64Array, horizon: number, columns: number): Uint32Array {
  const counts = new Uint32Array(columns);
  let first = 0;
  for (let x = 0; x < columns; x++) {
    const next = x === columns - 1 ? times.length : firstAtLeast(times, ((x + 1) * horizon) / columns, first);
    counts[x] = next - first;
    first = next;
  }
  return counts;
}
