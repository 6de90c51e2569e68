/** The latencies in words, and as a table of bars and percentiles. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { quantile } from '../../base/quantile.ts';
import type { TableContent } from '../shared/TableDisclosure.tsx';
import { countBins } from './bins.ts';
import type { Latencies } from './latenciesIn.ts';
import type { LatencyMeasure } from './latencyChoice.ts';

/** The percentiles that are marked. */
export const marked = [50, 90, 99] as const;

export const measureWords: Readonly<Record<LatencyMeasure, string>> = { latency: 'Caller’s latency', duration: 'Duration' };

const percentile = (sorted: Float64Array, p: number): string => (sorted.length === 0 ? '–' : formatDuration(quantile(sorted, p / 100)));

/** `120 in all: 110 warm, p50 40 ms, p99 61 ms; 10 with a cold start, p50 843 ms, p99 902 ms`. */
export function describeLatency(measure: LatencyMeasure, { all, warm, cold }: Latencies): string {
  if (all.length === 0) return `${measureWords[measure]}: nothing was over yet`;
  const part = (sorted: Float64Array, name: string): string =>
    sorted.length === 0
      ? `none ${name}`
      : `${formatCount(sorted.length)} ${name}, p50 ${percentile(sorted, 50)}, p99 ${percentile(sorted, 99)}`;
  return `${measureWords[measure]} of ${formatCount(all.length)}: ${part(warm, 'warm')}; ${part(cold, 'with a cold start')}`;
}

/** Percentiles of each kind. */
export function percentileTable({ all, warm, cold }: Latencies): TableContent {
  const kinds = [all, warm, cold];
  return {
    caption: 'Percentiles by nearest rank: values that occurred',
    columns: ['Percentile', 'All', 'Warm', 'Cold start'],
    rows: [
      ['Count', ...kinds.map((sorted) => formatCount(sorted.length))],
      ...[50, 75, 90, 95, 99, 99.9, 100].map((p) => [p === 100 ? 'Maximum' : `p${p}`, ...kinds.map((sorted) => percentile(sorted, p))]),
    ],
  };
}

/** The bars that hold something. */
export function binTable({ warm, cold }: Latencies, edges: Float64Array): TableContent {
  const [warmCounts, coldCounts] = [countBins(warm, edges), countBins(cold, edges)];
  const rows = Array.from(warmCounts, (count, i) => [
    `${formatDuration(edges[i] as number)} to ${formatDuration(edges[i + 1] as number)}`,
    formatCount(count),
    formatCount(coldCounts[i] as number),
  ]);
  return {
    caption: 'How many were that long',
    columns: ['Between', 'Warm', 'Cold start'],
    rows: rows.filter((_, i) => warmCounts[i] || coldCounts[i]),
  };
}
