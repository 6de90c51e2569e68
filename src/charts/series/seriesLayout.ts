/** A metric over the window as numbers to draw: one for each period, or the exact course of what changes in steps. */
import { type Columns, columnSeries, levelAt, type Statistic, type Steps, stepExtremes } from '../../sim/index.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';

export interface Series {
  /** Beginning of the first period, µs: a multiple of `bucket`, or the window's beginning when `isExact`. */
  readonly from: number;
  readonly bucket: number;
  /** NaN where there is nothing to say. */
  readonly values: Float64Array;
  /** Lowest value of each column, where the exact course is drawn. */
  readonly lows: Float64Array | null;
  /** Highest value; 0 when there is none. */
  readonly highest: number;
}

/** Numbers of whole periods, the ones cut by the window's edges whole. The last one ends with the run. */
export function layoutPeriods(columns: Columns, { from, to }: TimeWindow, horizon: number, bucket: number, statistic: Statistic): Series {
  const first = Math.floor(from / bucket);
  const last = Math.max(first + 1, Math.ceil(Math.min(to, horizon) / bucket));
  const start = first * bucket;
  const values =
    Math.ceil(horizon / bucket) <= MOST_KEPT
      ? keptSeries(columns, horizon, bucket, statistic, first, last)
      : columnSeries(columns, start, Math.min(horizon, last * bucket), bucket, statistic);
  return { from: start, bucket, values, lows: null, highest: highestOf(values) };
}

/** The course of steps, highest and lowest value of each of `width` columns. */
export function layoutCourse(steps: Steps, { from, to }: TimeWindow, width: number): Series {
  const count = Math.max(1, Math.floor(width));
  const bucket = (to - from) / count;
  const values = new Float64Array(count);
  const lows = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const { low, high } = stepExtremes(steps, from + i * bucket, from + (i + 1) * bucket);
    values[i] = high === 0 ? steps.idle : high;
    lows[i] = low;
  }
  return { from, bucket, values, lows, highest: highestOf(values) };
}

/** The number that stands for the period around `t`, or at that very moment where the course is known. */
export function valueAt(columns: Columns, t: number, horizon: number, bucket: number, statistic: Statistic, isExact: boolean): number {
  if (isExact && columns.kind === 'steps') {
    const value = levelAt(columns, t);
    return value === 0 ? columns.idle : value;
  }
  const begin = Math.min(Math.floor(t / bucket), Math.ceil(horizon / bucket) - 1) * bucket;
  return columnSeries(columns, begin, Math.min(horizon, begin + bucket), bucket, statistic)[0] ?? Number.NaN;
}

/** Series with up to so many periods in the run are kept, so that moving the window costs little. */
const MOST_KEPT = 1 << 16;
/** So many of them for each metric. */
const MOST_SERIES = 6;
/** Periods that are worked out together, when one of them is first asked for. */
const CHUNK = 64;

interface Kept {
  readonly values: Float64Array;
  readonly isKnown: Uint8Array;
}

const kept = new WeakMap<Columns, Map<string, Kept>>();

/** Periods `first` ≤ i < `last` of the run. */
function keptSeries(columns: Columns, horizon: number, bucket: number, statistic: Statistic, first: number, last: number): Float64Array {
  const own = kept.get(columns) ?? new Map<string, Kept>();
  kept.set(columns, own);
  const key = `${bucket}/${statistic}`;
  const count = Math.ceil(horizon / bucket);
  const series = own.get(key) ?? { values: new Float64Array(count), isKnown: new Uint8Array(Math.ceil(count / CHUNK)) };
  const [oldest] = own.keys();
  if (!own.has(key) && own.size >= MOST_SERIES && oldest !== undefined) own.delete(oldest);
  own.set(key, series);
  for (let chunk = Math.floor(first / CHUNK); chunk * CHUNK < Math.min(last, count); chunk++) {
    if (series.isKnown[chunk] === 1) continue;
    const from = chunk * CHUNK * bucket;
    const values = columnSeries(columns, from, Math.min(horizon, from + CHUNK * bucket), bucket, statistic);
    series.values.set(values.subarray(0, count - chunk * CHUNK), chunk * CHUNK);
    series.isKnown[chunk] = 1;
  }
  return series.values.subarray(first, last);
}

function highestOf(values: Float64Array): number {
  let highest = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > highest) highest = values[i] as number;
  return highest;
}
