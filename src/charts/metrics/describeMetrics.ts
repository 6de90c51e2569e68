/** The metrics in words, and as a table over the window. */

import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { quantile } from '../../base/quantile.ts';
import type { Trace } from '../../sim/index.ts';
import type { TableContent } from '../shared/TableDisclosure.tsx';
import { tickStep } from '../shared/timeAxis.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import type { Tracks } from '../shared/tracks.ts';
import { layoutBars } from './bars.ts';
import { layoutConcurrency } from './concurrency.ts';
import { layoutDurations } from './durations.ts';

/** One sentence on the metric called `name` within the window. */
export function describeMetric(name: string, trace: Trace, tracks: Tracks, window: TimeWindow): string {
  const span = `from ${formatClock(window.from, trace.horizon)} to ${formatClock(window.to, trace.horizon)}`;
  const within = (times: Float64Array): string => formatCount(firstAtLeast(times, window.to) - firstAtLeast(times, window.from));
  switch (name) {
    case 'Invocations':
      return `Invocations ${span}: ${within(tracks.starts)}, of which ${within(tracks.cold)} cold starts`;
    case 'ConcurrentExecutions':
      return `ConcurrentExecutions ${span}: at most ${formatCount(layoutConcurrency(tracks, window, 1).highest)}`;
    case 'Duration':
      return `Duration ${span}: ${within(tracks.dots.time)} invocations, the longest ${formatDuration(layoutDurations(tracks, window).longest)}`;
    case 'Throttles':
      return `Throttles ${span}: ${within(tracks.throttles)}`;
    default:
      return `Errors ${span}: ${within(tracks.errorStarts)}`;
  }
}

/** The window in about twenty rows, one column per metric. */
export function metricsTable(trace: Trace, tracks: Tracks, window: TimeWindow): TableContent {
  const bucket = tickStep((window.to - window.from) / 24);
  const bars = (times: Float64Array) => layoutBars(times, window, bucket);
  const [starts, cold, throttles, errors] = [tracks.starts, tracks.cold, tracks.throttles, tracks.errorStarts].map(bars) as [
    ReturnType<typeof bars>,
    ReturnType<typeof bars>,
    ReturnType<typeof bars>,
    ReturnType<typeof bars>,
  ];
  const rows = Array.from(starts.counts, (count, i) => {
    const from = starts.from + i * bucket;
    const most = layoutConcurrency(tracks, { from, to: from + bucket }, 1).highest;
    const cell = (n: number | undefined): string => formatCount(n ?? 0);
    return [
      formatClock(Math.max(0, from), trace.horizon),
      cell(count),
      cell(cold.counts[i]),
      formatCount(most),
      ...percentileCells(tracks, from, from + bucket),
      cell(throttles.counts[i]),
      cell(errors.counts[i]),
    ];
  });
  return {
    caption: `Each row covers ${formatDuration(bucket)}`,
    columns: ['From', 'Invocations', 'Cold', 'ConcurrentExecutions (most)', 'Duration p50', 'Duration p99', 'Throttles', 'Errors'],
    rows,
  };
}

function percentileCells({ ended }: Tracks, from: number, to: number): readonly [string, string] {
  const sorted = ended.duration.slice(firstAbove(ended.time, from), firstAbove(ended.time, to)).sort();
  const cell = (p: number): string => (sorted.length === 0 ? '–' : formatDuration(quantile(sorted, p)));
  return [cell(0.5), cell(0.99)];
}
