/** ConcurrentExecutions as highest and lowest value of each pixel column, and the limits it is held against. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { scenarioAt, type Trace } from '../../sim/index.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { concurrencyAt, type Tracks } from '../shared/tracks.ts';

export interface ConcurrencyColumns {
  readonly highs: Int32Array;
  readonly lows: Int32Array;
  readonly highest: number;
}

/** Rows of one block of the summary over `highs` and `lows`. */
const BLOCK = 128;

interface Blocks {
  readonly highs: Int32Array;
  readonly lows: Int32Array;
}

const blocks = new WeakMap<Tracks, Blocks>();

/** One column per pixel of a plot of `width` px. */
export function layoutConcurrency(tracks: Tracks, { from, to }: TimeWindow, width: number): ConcurrencyColumns {
  const columns = Math.max(1, Math.floor(width));
  const highs = new Int32Array(columns);
  const lows = new Int32Array(columns);
  const step = (to - from) / columns;
  const summary = blocksOf(tracks);
  let highest = 0;
  for (let x = 0; x < columns; x++) {
    const [begin, end] = [from + x * step, from + (x + 1) * step];
    const level = concurrencyAt(tracks, begin);
    const [a0, a1] = range(tracks.admitted, begin, end);
    const [o0, o1] = range(tracks.over, begin, end);
    highs[x] = extreme(tracks.highs, summary.highs, a0, a1, level, Math.max);
    lows[x] = extreme(tracks.lows, summary.lows, o0, o1, level, Math.min);
    highest = Math.max(highest, highs[x] as number);
  }
  return { highs, lows, highest };
}

const range = (times: Float64Array, from: number, to: number): readonly [number, number] => {
  const first = firstAbove(times, from);
  return [first, firstAtLeast(times, to, first)];
};

function extreme(
  values: Int32Array,
  summary: Int32Array,
  from: number,
  to: number,
  start: number,
  pick: (a: number, b: number) => number,
): number {
  let best = start;
  let i = from;
  while (i < to) {
    const isWhole = i % BLOCK === 0 && i + BLOCK <= to;
    best = pick(best, (isWhole ? summary[i / BLOCK] : values[i]) as number);
    i += isWhole ? BLOCK : 1;
  }
  return best;
}

function blocksOf(tracks: Tracks): Blocks {
  const known = blocks.get(tracks);
  if (known !== undefined) return known;
  const reduce = (values: Int32Array, pick: (a: number, b: number) => number): Int32Array =>
    Int32Array.from({ length: Math.floor(values.length / BLOCK) }, (_, block) => {
      let best = values[block * BLOCK] as number;
      for (let i = block * BLOCK; i < (block + 1) * BLOCK; i++) best = pick(best, values[i] as number);
      return best;
    });
  const built = { highs: reduce(tracks.highs, Math.max), lows: reduce(tracks.lows, Math.min) };
  blocks.set(tracks, built);
  return built;
}

/** A limit that was in force for a while. */
export interface Limit {
  readonly label: string;
  readonly value: number;
  /** µs. */
  readonly from: number;
  readonly to: number;
}

/** The limit on all that the chart counts: the function's reserved concurrency (concurrency.reserved), else what the account leaves to it. */
export function limitsOf(trace: Trace): Limit[] {
  const limits: Limit[] = [];
  trace.epochs.forEach(({ from }, i) => {
    const to = trace.epochs[i + 1]?.from ?? trace.horizon;
    const limit = { ...limitAt(trace, from), from, to };
    const last = limits.at(-1);
    if (last !== undefined && last.value === limit.value && last.label === limit.label) limits[limits.length - 1] = { ...last, to };
    else limits.push(limit);
  });
  return limits;
}

/** The limit in force at `t`. */
export function limitAt(trace: Trace, t: number): { readonly label: string; readonly value: number } {
  const { functions, account } = scenarioAt(trace, t);
  const reserved = functions[0]?.reservedConcurrentExecutions ?? null;
  if (functions.length === 1 && reserved !== null) return { label: 'reserved', value: reserved };
  return { label: 'account', value: account.concurrentExecutions };
}
