/** A metric over the window in one sentence, and as a table. */
import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { type Columns, type ConcurrencyLimit, columnSeries, levelAt, type Metric, type Statistic } from '../../sim/index.ts';
import type { TableContent } from '../shared/TableDisclosure.tsx';
import { tickStep } from '../shared/timeAxis.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { formatValue } from './formatValue.ts';
import { limitName } from './limitLines.ts';
import { layoutPeriods } from './seriesLayout.ts';

/** The statistic of the whole window, as one number: a sum for counts. */
export function wholeOf(columns: Columns, { from, to }: TimeWindow, statistic: Statistic): number {
  return columnSeries(columns, from, to, to - from, statistic)[0] ?? Number.NaN;
}

/** `12 in the window`, `at most 5`, `p99 843 ms`. */
export function wholeWords(metric: Metric, columns: Columns, window: TimeWindow, statistic: Statistic): string {
  const value = formatValue(metric, wholeOf(columns, window, statistic));
  if (value === '–') return 'nothing in the window';
  if (columns.kind === 'counts') return `${value} in the window`;
  return `${statistic === 'Maximum' ? 'at most' : statistic === 'Average' ? 'on average' : statistic} ${value} in the window`;
}

/** `words`: what {@link wholeWords} says of the window. */
export function describeSeries(metric: Metric, words: string, window: TimeWindow, statistic: Statistic, horizon: number): string {
  const span = `from ${formatClock(window.from, horizon)} to ${formatClock(window.to, horizon)}`;
  return `${metric.name}, ${statistic}, ${span}: ${words}`;
}

export interface SeriesTable {
  readonly metric: Metric;
  readonly columns: Columns;
  readonly statistic: Statistic;
  readonly window: TimeWindow;
  readonly horizon: number;
  /** Period asked for, µs; the table keeps to about sixty rows. */
  readonly bucket: number;
  readonly limits: readonly ConcurrencyLimit[];
}

export function seriesTable({ metric, columns, statistic, window, horizon, bucket, limits }: SeriesTable): TableContent {
  const width = Math.max(bucket, tickStep((window.to - window.from) / 60));
  const series = layoutPeriods(columns, window, horizon, width, statistic);
  return {
    caption: `Each row covers ${formatDuration(width)}`,
    columns: ['From', `${metric.name}, ${statistic}`, ...limits.map(limitName)],
    rows: Array.from(series.values, (value, i) => {
      const time = series.from + i * width;
      const inForce = limits.map(({ steps }) => formatValue({ unit: 'Count' }, levelAt(steps, time)));
      return [formatClock(time, horizon), formatValue(metric, value), ...inForce];
    }),
  };
}
