/** A number that changes in steps, such as concurrency: its value at a moment, its extremes and its average over a stretch of time. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { eachIndex, ROWS, type Slices } from '../../base/slices.ts';
import { sortIntegersInSlices } from '../../base/sortIntegers.ts';

/** From `times[i]` on the value is `values[i]`; before the first it is 0. Times ascend and may repeat: what lasts no time counts at its instant. */
export interface Steps {
  readonly kind: 'steps';
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** What a bucket shows in which the value was 0 throughout: 0, or NaN where CloudWatch then emits nothing. */
  readonly idle: number;
}

/** The value at `t`, after all that happens at that instant. */
export function levelAt({ times, values }: Steps, t: number): number {
  return values[firstAbove(times, t) - 1] ?? 0;
}

/** Lowest and highest value in from ≤ t < to. */
export function stepExtremes(steps: Steps, from: number, to: number): { readonly low: number; readonly high: number } {
  const { times, values } = steps;
  const first = firstAtLeast(times, from);
  const last = firstAtLeast(times, to, first);
  // The value before counts until something happens.
  const before = first < last && times[first] === from ? (values[first] as number) : (values[first - 1] ?? 0);
  let [low, high] = [before, before];
  const blocks = last - first > 2 * BLOCK ? summaryOf(steps) : null;
  for (let i = first; i < last; ) {
    const isWhole = blocks !== null && i % BLOCK === 0 && i + BLOCK <= last;
    low = Math.min(low, isWhole ? (blocks.lows[i / BLOCK] as number) : (values[i] as number));
    high = Math.max(high, isWhole ? (blocks.highs[i / BLOCK] as number) : (values[i] as number));
    i += isWhole ? BLOCK : 1;
  }
  return { low, high };
}

/** Average over from ≤ t < to. */
export function stepAverage(steps: Steps, from: number, to: number): number {
  return (areaUntil(steps, to) - areaUntil(steps, from)) / (to - from);
}

/**
 * How many of the intervals hold at each moment. `starts` ascend, `ends[i]` belongs to `starts[i]`. Where an end and a start meet, the end goes first;
 * what still lasts at the horizon has no end; an interval without length counts at its instant.
 */
export function* levelSteps(starts: Float64Array, ends: Float64Array, horizon: number, idle = 0): Slices<Steps> {
  const over = endsBefore(horizon, starts, ends);
  yield;
  yield* sortIntegersInSlices(over);
  return yield* mergeLevels(starts, over, ends, idle);
}

function endsBefore(horizon: number, starts: Float64Array, ends: Float64Array): Float64Array<ArrayBuffer> {
  const over = new Float64Array(ends.length);
  let n = 0;
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] as number;
    if (end < horizon && end !== starts[i]) over[n++] = end;
  }
  return over.subarray(0, n);
}

/** The same from starts and ends that are each sorted by themselves. `own[i]` is the end that belongs to `starts[i]`, where some take no time. */
export function* mergeLevels(starts: Float64Array, ends: Float64Array, own: Float64Array | null = null, idle = 0): Slices<Steps> {
  const room = (own === null ? 1 : 2) * starts.length + ends.length;
  const merge: Merge = { starts, ends, own, times: new Float64Array(room), values: new Float64Array(room), n: 0, level: 0, ended: 0 };
  for (let from = 0; from < starts.length; from += ROWS) {
    mergeStarts(merge, from, Math.min(starts.length, from + ROWS));
    yield;
  }
  mergeEnds(merge, Number.POSITIVE_INFINITY);
  return { kind: 'steps', times: merge.times.subarray(0, merge.n), values: merge.values.subarray(0, merge.n), idle };
}

interface Merge {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly own: Float64Array | null;
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** Steps so far, the level after them, and how many ends are among them. */
  n: number;
  level: number;
  ended: number;
}

function mergeStarts(merge: Merge, from: number, to: number): void {
  const { starts, ends, own, times, values } = merge;
  for (let i = from; i < to; i++) {
    const start = starts[i] as number;
    if ((ends[merge.ended] as number) <= start) mergeEnds(merge, start);
    times[merge.n] = start;
    values[merge.n++] = merge.level + 1;
    if (own !== null && own[i] === start) {
      times[merge.n] = start;
      values[merge.n++] = merge.level;
    } else merge.level++;
  }
}

/** Several ends at one instant count together. */
function mergeEnds(merge: Merge, until: number): void {
  const { ends, times, values } = merge;
  while ((ends[merge.ended] as number) <= until) {
    const at = ends[merge.ended] as number;
    while (ends[merge.ended] === at) {
      merge.level--;
      merge.ended++;
    }
    times[merge.n] = at;
    values[merge.n++] = merge.level;
  }
}

/** Two step functions made into one, whenever either changes. */
export function* combineSteps(a: Steps, b: Steps, combine: (a: number, b: number) => number, idle = 0): Slices<Steps> {
  const times = new Float64Array(a.times.length + b.times.length);
  const values = new Float64Array(times.length);
  let [i, j, ofA, ofB] = [0, 0, 0, 0];
  yield* eachIndex(times.length, (n) => {
    const time = Math.min(a.times[i] ?? Number.POSITIVE_INFINITY, b.times[j] ?? Number.POSITIVE_INFINITY);
    // All of b's changes at an instant come before those of a.
    if (b.times[j] === time) ofB = b.values[j++] as number;
    else ofA = a.values[i++] as number;
    times[n] = time;
    values[n] = combine(ofA, ofB);
  });
  return { kind: 'steps', times, values, idle };
}

const BLOCK = 128;

interface BlockSummary {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

const summaries = new WeakMap<Steps, BlockSummary>();

function summaryOf(steps: Steps): BlockSummary {
  const before = summaries.get(steps);
  if (before !== undefined) return before;
  const count = Math.floor(steps.values.length / BLOCK);
  const lows = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < count * BLOCK; i++) {
    const block = Math.floor(i / BLOCK);
    const value = steps.values[i] as number;
    if (value < (lows[block] as number)) lows[block] = value;
    if (value > (highs[block] as number)) highs[block] = value;
  }
  const summary = { lows, highs };
  summaries.set(steps, summary);
  return summary;
}

const areas = new WeakMap<Steps, Float64Array>();

/** Value × time from the first step to `t`. */
function areaUntil(steps: Steps, t: number): number {
  const { times, values } = steps;
  let column = areas.get(steps);
  if (column === undefined) {
    column = new Float64Array(times.length);
    for (let i = 1; i < column.length; i++)
      column[i] = (column[i - 1] as number) + (values[i - 1] as number) * ((times[i] as number) - (times[i - 1] as number));
    areas.set(steps, column);
  }
  const i = firstAbove(times, t) - 1;
  return i < 0 ? 0 : (column[i] as number) + (values[i] as number) * (t - (times[i] as number));
}
