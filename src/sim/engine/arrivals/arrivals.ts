/** What every pattern of traffic looks like to the engine, and how a pattern installs itself. */
import type { Traffic } from '../../scenario/model.ts';

/** One traffic entry under way. All patterns share this one shape, so that the engine's loop stays fast. */
export interface Arrivals {
  /** When the next request arrives, whole µs; Infinity when there is none before the entry's end. */
  next: number;
  /** Requests taken so far: the number k of the one at `next`, whatever the pattern was before. */
  count: number;
  /** Takes the request at `next` and works out the one after it. */
  advance: () => void;
  /** The entry as changed at `now`. Requests before `now` must have been taken. */
  retune: (now: number, traffic: Traffic) => void;
}

/** The part of {@link Traffic} with one pattern. */
export type TrafficOf<P extends Traffic['pattern']> = Extract<Traffic, { readonly pattern: P }>;

/**
 * Takes over the entry after a change that keeps its pattern. Each pattern is a function that sets `next` and `advance` of the arrivals it is
 * given, as of `now` (µs), and answers its retune. It leaves `count` as it is: that says which random number comes next.
 */
export type Retune<P extends Traffic['pattern']> = (now: number, traffic: TrafficOf<P>) => void;

/** The two key words of an entry's random numbers. */
export interface ArrivalKey {
  readonly high: number;
  readonly low: number;
}

/** `time` rounded to whole µs and never before `earliest`, or Infinity when it is not before `end` (or not a number). */
export function arrivalAt(time: number, earliest: number, end: number): number {
  const whole = Math.floor(time + 0.5);
  if (!(whole < end)) return Infinity;
  return Math.max(whole, earliest);
}
