/** The axis of latencies, logarithmic or linear: from latency to its place, its ticks, and the edges of bars on it. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { formatDuration } from '../../base/formatDuration.ts';
import type { LatencyChoice } from './latencyChoice.ts';

export interface LatencyScale {
  /** Place of a latency, 0 … 1; below the first it is 0. */
  readonly x: (micros: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** Edges of bars that are equally broad on the axis, µs, ascending. */
  readonly edges: (bars: number) => Float64Array;
}

/** For latencies from `least` to `most`, µs. */
export function latencyScale(least: number, most: number, axis: LatencyChoice['axis']): LatencyScale {
  const low = axis === 'log' ? Math.max(1, least) * 0.9 : 0;
  const high = Math.max(low * 1.25, most * 1.08, low + 10);
  const scale = axis === 'log' ? scaleLog([low, high], [0, 1]) : scaleLinear([low, high], [0, 1]).nice(6);
  const [first = low, last = high] = scale.domain();
  const inner = axis === 'log' ? logTicks(first, last) : scale.ticks(5);
  return {
    x: (micros) => Math.min(1, Math.max(0, scale(Math.max(first, micros)))),
    ticks: inner.map((value) => ({ value, label: formatDuration(value) })),
    edges: (bars) => Float64Array.from({ length: bars + 1 }, (_, i) => (i === 0 ? first : i === bars ? last : scale.invert(i / bars))),
  };
}

/** 1, 2, 5 of each decade; 1 only over many decades; every whole step over a short stretch. */
function logTicks(from: number, to: number): readonly number[] {
  const decades = Math.log10(to / from);
  if (decades < 0.5) return scaleLinear([from, to], [0, 1]).ticks(5);
  const factors = decades > 3 ? [1] : decades > 1.6 ? [1, 3] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(from)); 10 ** power <= to; power++) {
    for (const factor of factors) if (factor * 10 ** power >= from && factor * 10 ** power <= to) ticks.push(factor * 10 ** power);
  }
  return ticks;
}
