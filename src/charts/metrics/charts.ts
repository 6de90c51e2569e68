/** The five charts: CloudWatch's names, what they read at a moment, what stands under that, and how they are drawn. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import type { Trace } from '../../sim/index.ts';
import { hatch } from '../shared/hatch.ts';
import { concurrencyAt, countUntil, type Tracks } from '../shared/tracks.ts';
import { bucketFor, layoutBars } from './bars.ts';
import { layoutConcurrency, limitAt, limitsOf } from './concurrency.ts';
import { layoutDurations, percentilesUntil } from './durations.ts';
import { type Plot, paintBars, paintConcurrency, paintDurations } from './paintMetrics.ts';

/** A number at a moment, and the words beside it. */
export interface Reading {
  readonly value: string;
  readonly unit: string;
  /** A second line; what the whole run came to when there is none. */
  readonly more?: string;
}

export interface MetricChart {
  /** CloudWatch's name. */
  readonly name: string;
  /** What the numbers are at `t`, µs. */
  readonly read: (trace: Trace, tracks: Tracks, t: number) => Reading;
  /** The same for the whole run, for the line under it, and the bare number of it. */
  readonly whole: (trace: Trace, tracks: Tracks) => { readonly words: string; readonly total: number };
  /** Paints, and says what the top of its scale is. */
  readonly paint: (trace: Trace, tracks: Tracks, plot: Plot, density: number) => string;
}

const invocations: MetricChart = {
  name: 'Invocations',
  read: (_, { starts, cold }, t) => ({ value: formatCount(countUntil(starts, t)), unit: `${formatCount(countUntil(cold, t))} cold` }),
  whole: (_, { starts }) => ({ words: `${formatCount(starts.length)} in the run`, total: starts.length }),
  paint: (_, tracks, plot, density) => {
    const bucket = bucketFor(plot.window, plot.width);
    const bars = layoutBars(tracks.starts, plot.window, bucket);
    const { palette, context } = plot;
    const fill = hatch(context, palette.init, palette.initSoft, density);
    paintBars(plot, bars, palette.invoke, { bars: { ...layoutBars(tracks.cold, plot.window, bucket), highest: bars.highest }, fill });
    return perBucket(bars.highest, bucket);
  },
};

const concurrentExecutions: MetricChart = {
  name: 'ConcurrentExecutions',
  read: (trace, tracks, t) => {
    const { label, value } = limitAt(trace, t);
    const words = label === 'reserved' ? `of ${formatCount(value)} reserved` : `of ${formatCount(value)}`;
    return { value: formatCount(concurrencyAt(tracks, t)), unit: words };
  },
  whole: (_, { highs }) => {
    const most = highs.reduce((a, b) => Math.max(a, b), 0);
    return { words: `at most ${formatCount(most)}`, total: most };
  },
  paint: (trace, tracks, plot) => {
    const columns = layoutConcurrency(tracks, plot.window, plot.width);
    const limits = limitsOf(trace);
    // A limit far above would press the picture flat: then it is only named.
    const near = limits.filter(({ value }) => value <= Math.max(4, columns.highest * 2.5)).map(({ value }) => value);
    const highest = Math.max(1, columns.highest, ...near);
    paintConcurrency(plot, columns, limits, highest);
    const line = limits.find(({ value }) => value === highest);
    return line === undefined ? formatCount(highest) : `${line.label} ${formatCount(highest)}`;
  },
};

const duration: MetricChart = {
  name: 'Duration',
  read: (_, tracks, t) => {
    const { p50, p99 } = percentilesUntil(tracks, 0, t);
    if (Number.isNaN(p50)) return { value: '–', unit: 'none ended yet' };
    return { value: milliseconds(p50), unit: 'ms p50', more: `${milliseconds(p99)} ms p99` };
  },
  whole: (_, { ended }) => ({ words: `${formatCount(ended.time.length)} ended`, total: ended.time.length }),
  paint: (_, tracks, plot) => {
    const dots = layoutDurations(tracks, plot.window);
    paintDurations(plot, tracks, dots);
    if (dots.longest === 0) return '';
    return dots.every > 1 ? `1 in ${dots.every} shown` : formatDuration(dots.longest);
  },
};

const throttles: MetricChart = {
  name: 'Throttles',
  read: (_, tracks, t) => ({ value: formatCount(countUntil(tracks.throttles, t)), unit: '429s' }),
  whole: (_, tracks) => ({ words: `${formatCount(tracks.throttles.length)} in the run`, total: tracks.throttles.length }),
  paint: (_, tracks, plot) => countBars(tracks.throttles, plot, plot.palette.throttled),
};

const errors: MetricChart = {
  name: 'Errors',
  read: (_, { errorEnds, ended }, t) => {
    const [failed, done] = [countUntil(errorEnds, t), countUntil(ended.time, t)];
    return { value: formatCount(failed), unit: done === 0 ? '' : `${Number(((100 * failed) / done).toPrecision(2))} %` };
  },
  whole: (_, { errorEnds }) => ({ words: `${formatCount(errorEnds.length)} in the run`, total: errorEnds.length }),
  paint: (_, tracks, plot) => countBars(tracks.errorStarts, plot, plot.palette.error),
};

/** In the order in which they stand. */
export const metricCharts: readonly MetricChart[] = [invocations, concurrentExecutions, duration, throttles, errors];

function countBars(times: Float64Array, plot: Plot, colour: string): string {
  const bucket = bucketFor(plot.window, plot.width);
  const bars = layoutBars(times, plot.window, bucket);
  paintBars(plot, bars, colour, null);
  return perBucket(bars.highest, bucket);
}

const perBucket = (highest: number, bucket: number): string => (highest === 0 ? '' : `${formatCount(highest)} / ${formatDuration(bucket)}`);

const milliseconds = (micros: number): string =>
  formatCount(micros >= 100e3 ? Math.round(micros / 1e3) : Number((micros / 1e3).toPrecision(3)));
