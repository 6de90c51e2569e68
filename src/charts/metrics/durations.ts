/** Durations as dots, an honest sample of them where there are too many, and exact percentiles. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { quantile } from '../../base/quantile.ts';
import type { TimeWindow } from '../shared/timeWindow.ts';
import type { Tracks } from '../shared/tracks.ts';

export interface DurationDots {
  /** Indices into `tracks.dots`. */
  readonly shown: Uint32Array;
  /** One in this many is shown, of warm invocations and of cold starts: 1 means all. */
  readonly every: number;
  readonly everyCold: number;
  /** Longest duration among all in the window, shown or not, µs. */
  readonly longest: number;
}

/** More dots than this tell nothing more. */
const MOST_DOTS = 1200;
/** Longest duration of each block of dots. */
const known = new WeakMap<Tracks, Float64Array>();
const BLOCK = 256;

/**
 * Every k-th invocation by start, cold starts apart from the others so that they are not lost among them. k is a power of two, and the choice
 * is the same wherever the window lies.
 */
export function layoutDurations(tracks: Tracks, { from, to }: TimeWindow): DurationDots {
  const { time, isCold, coldPlaces } = tracks.dots;
  const first = firstAtLeast(time, from);
  const last = firstAtLeast(time, to, first);
  const every = strideFor(last - first, MOST_DOTS);
  const shown: number[] = [];
  for (let i = Math.ceil(first / every) * every; i < last; i += every) if (isCold[i] === 0) shown.push(i);
  const firstCold = firstAtLeast(coldPlaces, first);
  const lastCold = firstAtLeast(coldPlaces, last, firstCold);
  const everyCold = strideFor(lastCold - firstCold, MOST_DOTS / 2);
  for (let i = Math.ceil(firstCold / everyCold) * everyCold; i < lastCold; i += everyCold) shown.push(coldPlaces[i] as number);
  return { shown: Uint32Array.from(shown), every, everyCold, longest: longestOf(tracks, first, last) };
}

function strideFor(count: number, most: number): number {
  let every = 1;
  while (count / every > most) every *= 2;
  return every;
}

function longestOf(tracks: Tracks, first: number, last: number): number {
  const { duration } = tracks.dots;
  let blocks = known.get(tracks);
  if (blocks === undefined) {
    blocks = Float64Array.from({ length: Math.floor(duration.length / BLOCK) }, (_, block) => {
      let longest = 0;
      for (let i = block * BLOCK; i < (block + 1) * BLOCK; i++) longest = Math.max(longest, duration[i] as number);
      return longest;
    });
    known.set(tracks, blocks);
  }
  let longest = 0;
  let i = first;
  while (i < last) {
    const isWhole = i % BLOCK === 0 && i + BLOCK <= last;
    longest = Math.max(longest, (isWhole ? blocks[i / BLOCK] : duration[i]) as number);
    i += isWhole ? BLOCK : 1;
  }
  return longest;
}

/** p50 and p99 by nearest rank of the invocations that ended up to `t` (from the window's beginning), µs; NaN when there are none. */
export function percentilesUntil({ ended }: Tracks, from: number, t: number): { readonly p50: number; readonly p99: number } {
  const first = firstAtLeast(ended.time, from);
  const last = firstAbove(ended.time, t, first);
  const sorted = ended.duration.slice(first, last).sort();
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

/** How many values {@link percentilesUntil} would sort: callers ask less often when there are many. */
export function countEnded({ ended }: Tracks, from: number, t: number): number {
  const first = firstAtLeast(ended.time, from);
  return firstAbove(ended.time, t, first) - first;
}
