/** Requests on their way: which dots stand where at a moment. A dot arrives exactly when its request does. */
import { firstAbove } from '../../base/bisect.ts';
import { NO_ROW } from '../../base/table.ts';
import type { Trace } from '../../sim/index.ts';
import { tickStep } from '../shared/timeAxis.ts';

/** What moves along the ways of one trigger, in order of time. */
export interface Traffic {
  /** When requests were sent: they reach the queue of a queued trigger then. */
  readonly sent: Float64Array;
  /** When attempts reached the function, and whether they were refused. */
  readonly attempts: Float64Array;
  readonly isRefused: Uint8Array;
  /** Times of the refused ones alone. */
  readonly refused: Float64Array;
}

const known = new WeakMap<Trace, readonly Traffic[]>();

/** Traffic of each trigger; the second call returns the first one's result. */
export function trafficOf(trace: Trace): readonly Traffic[] {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const { requests, invocations } = trace;
  const traffic = trace.triggers.map((_, trigger): Traffic => {
    const isOurs = (request: number): boolean => requests.trigger[request] === trigger;
    const rows = new Uint32Array(invocations.length).map((_unused, row) => row).filter((row) => isOurs(invocations.request[row] as number));
    const refusedRows = rows.filter((row) => invocations.environment[row] === NO_ROW);
    const timeOf = (row: number): number => invocations.time[row] as number;
    return {
      sent: requests.sent.filter((_time, row) => isOurs(row)).sort(),
      attempts: Float64Array.from(rows, timeOf),
      isRefused: Uint8Array.from(rows, (row) => Number(invocations.environment[row] === NO_ROW)),
      refused: Float64Array.from(refusedRows, timeOf),
    };
  });
  known.set(trace, traffic);
  return traffic;
}

/** How long a dot is on its way, µs: a round fortieth of the run, so that a still picture shows what is about to happen. */
export function leadOf(horizon: number): number {
  return Math.min(60e6, tickStep(horizon / 40));
}

export interface Dot {
  /** Share of the way that is behind it, 0 … 1. */
  readonly share: number;
  /** How many requests it stands for. */
  readonly count: number;
}

/** Dots so far apart still read as single ones, px; and on a short wire a few may touch. */
const APART = 13;
const FEWEST_DOTS = 4;

/** How many requests a dot stands for when `count` are on a wire of `length` px: a power of ten. */
export function bundleOf(count: number, length: number): number {
  let bundle = 1;
  while (count / bundle > Math.max(FEWEST_DOTS, length / APART)) bundle *= 10;
  return bundle;
}

/** A range of sorted times: from the first index up to but not including the last. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Those `times` that lie ahead of `t` by at most `lead`: they approach. */
export function ahead(times: Float64Array, t: number, lead: number): Range {
  const first = firstAbove(times, t);
  return { first, last: firstAbove(times, t + lead, first) };
}

/** Those `times` that lie behind `t` by less than `lead`: they leave. */
export function behind(times: Float64Array, t: number, lead: number): Range {
  const first = firstAbove(times, t - lead);
  return { first, last: firstAbove(times, t, first) };
}

/**
 * Shares 0 … 1 of the way of one dot for each whole bundle, `shareOf` telling it for a time. Bundles are counted from the beginning of the run, so
 * that a dot stays the same one while it moves.
 */
export function dotsOf(times: Float64Array, { first, last }: Range, bundle: number, shareOf: (time: number) => number): number[] {
  const shares: number[] = [];
  for (let i = Math.ceil(first / bundle) * bundle; i < last; i += bundle) shares.push(shareOf(times[i] as number));
  return shares;
}
