/** The latencies of a stretch of time, warm ones and cold starts apart, each ascending. */
import type { LatencyColumns } from './latencyColumns.ts';

/** µs, ascending. */
export interface Latencies {
  readonly all: Float64Array;
  readonly warm: Float64Array;
  readonly cold: Float64Array;
}

/** Of what was over in from ≤ t < to. */
export function latenciesIn({ value, time, isCold }: LatencyColumns, from: number, to: number): Latencies {
  const all = new Float64Array(value.length);
  const warm = new Float64Array(value.length);
  const cold = new Float64Array(value.length);
  let [n, w, c] = [0, 0, 0];
  for (let i = 0; i < value.length; i++) {
    const at = time[i] as number;
    if (at < from || at >= to) continue;
    const latency = value[i] as number;
    all[n++] = latency;
    if (isCold[i] === 1) cold[c++] = latency;
    else warm[w++] = latency;
  }
  return { all: all.subarray(0, n), warm: warm.subarray(0, w), cold: cold.subarray(0, c) };
}
