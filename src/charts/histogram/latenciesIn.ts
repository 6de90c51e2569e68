/** The latencies of a stretch of time, warm ones and cold starts apart, each ascending. */
import { finish, ROWS, type Slices } from '../../base/slices.ts';
import type { LatencyColumns } from './latencyColumns.ts';

/** µs, ascending. */
export interface Latencies {
  readonly all: Float64Array;
  readonly warm: Float64Array;
  readonly cold: Float64Array;
}

/** Of what was over in from ≤ t < to. */
export const latenciesIn = (columns: LatencyColumns, from: number, to: number): Latencies => finish(latenciesInSlices(columns, from, to));

/** The same with pauses. */
export function* latenciesInSlices(columns: LatencyColumns, from: number, to: number): Slices<Latencies> {
  const { length } = columns.value;
  const counts: Counts = { warm: 0, cold: 0 };
  for (let first = 0; first < length; first += ROWS) {
    countRows(columns, first, Math.min(length, first + ROWS), from, to, counts);
    yield;
  }
  // One place more than there are: each value is written down first, and kept if it belongs there. No branch is guessed wrongly then.
  const all = new Float64Array(counts.warm + counts.cold + 1);
  const warm = new Float64Array(counts.warm + 1);
  const cold = new Float64Array(counts.cold + 1);
  const filled: Counts = { warm: 0, cold: 0 };
  for (let first = 0; first < length; first += ROWS) {
    copyRows(columns, first, Math.min(length, first + ROWS), from, to, filled, { all, warm, cold });
    yield;
  }
  return { all: all.subarray(0, -1), warm: warm.subarray(0, -1), cold: cold.subarray(0, -1) };
}

interface Counts {
  warm: number;
  cold: number;
}

function countRows({ time, isCold }: LatencyColumns, first: number, stop: number, from: number, to: number, counts: Counts): void {
  let [all, colds] = [0, 0];
  for (let i = first; i < stop; i++) {
    const isIn = Number((time[i] as number) >= from) & Number((time[i] as number) < to);
    all += isIn;
    colds += isIn & (isCold[i] as number);
  }
  counts.warm += all - colds;
  counts.cold += colds;
}

function copyRows(
  { value, time, isCold }: LatencyColumns,
  first: number,
  stop: number,
  from: number,
  to: number,
  filled: Counts,
  { all, warm, cold }: Latencies,
): void {
  let { warm: w, cold: c } = filled;
  for (let i = first; i < stop; i++) {
    const isIn = Number((time[i] as number) >= from) & Number((time[i] as number) < to);
    const latency = value[i] as number;
    all[w + c] = latency;
    warm[w] = latency;
    cold[c] = latency;
    c += isIn & (isCold[i] as number);
    w += isIn & ~(isCold[i] as number);
  }
  filled.warm = w;
  filled.cold = c;
}
