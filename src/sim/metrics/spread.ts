/** Average, percentiles and maximum of a set of durations. */
import { quantilesOf } from '../../base/quantilesOf.ts';

/** Milliseconds; all 0 when there are no values. Percentiles are by nearest rank: values that occurred. */
export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

export interface Spread extends Percentiles {
  readonly avg: number;
}

/** Percentiles of values in µs, as ms. */
export function percentilesOf(micros: Float64Array): Percentiles {
  if (micros.length === 0) return { p50: 0, p90: 0, p99: 0, max: 0 };
  const [p50, p90, p99, max] = quantilesOf(micros, [0.5, 0.9, 0.99, 1]).map((value) => value / 1000) as [number, number, number, number];
  return { p50, p90, p99, max };
}

/** Average and percentiles of values in µs, as ms. */
export function spreadOf(micros: Float64Array): Spread {
  let sum = 0;
  for (let i = 0; i < micros.length; i++) sum += micros[i] as number;
  return { avg: micros.length === 0 ? 0 : sum / micros.length / 1000, ...percentilesOf(micros) };
}
