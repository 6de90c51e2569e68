/** The concurrency limits in force at a moment, and who used them up: the numbers behind a refusal. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { functionIn, scenarioAt } from './configuration.ts';
import { endOf } from './endOf.ts';
import { indexTrace } from './indexTrace.ts';
import type { Trace } from './tables.ts';

/** An environment that served a request. */
export interface SlotHolder {
  readonly environment: number;
  readonly invocation: number;
  /** When its request arrived, µs: init is part of it. */
  readonly since: number;
  /** When it was done, µs; the horizon when it was not. */
  readonly until: number;
}

/** A pool of concurrency: how much there is, and who held it. */
export interface Pool {
  readonly limit: number;
  readonly inFlight: number;
  readonly free: number;
  /** In the order in which they will be done. */
  readonly holders: readonly SlotHolder[];
}

/** What admission looks at for one function (rules concurrency.reserved, concurrency.unreserved-pool). */
export interface Limits {
  /** The account's limit, all reservations included. */
  readonly account: number;
  /** What is left for functions without a reservation, and what they used. */
  readonly unreserved: Pool;
  /** The function's own reservation, or null. */
  readonly reserved: Pool | null;
}

/**
 * Limits and use for function `fn` (index into `trace.functions`) at `t`, µs. With `before`, an invocation row, only attempts that came before it
 * count: what Lambda saw when that one arrived.
 */
export function limitsAt(trace: Trace, t: number, fn: number, before = Number.POSITIVE_INFINITY): Limits {
  const scenario = scenarioAt(trace, t);
  const reservations = trace.functions.map((_, index) => functionIn(trace, scenario, index).reservedConcurrentExecutions);
  const account = scenario.account.concurrentExecutions;
  const left = reservations.reduce<number>((rest, reserved) => rest - (reserved ?? 0), account);
  const own = reservations[fn] ?? null;
  return {
    account,
    unreserved: poolAt(trace, t, before, left, (index) => reservations[index] === null),
    reserved: own === null ? null : poolAt(trace, t, before, own, (index) => index === fn),
  };
}

function poolAt(trace: Trace, t: number, before: number, limit: number, belongs: (fn: number) => boolean): Pool {
  const holders = holdersAt(trace, t, before, belongs);
  const done = holders.findIndex(({ until }) => until > t);
  const busy = done < 0 ? [] : holders.slice(done);
  // Who is done at this very moment may have come before or after the attempt: after it, when else it would not have been refused.
  const ties = before === Number.POSITIVE_INFINITY ? 0 : Math.max(0, Math.min(holders.length, limit) - busy.length);
  const counted = ties === 0 ? busy : holders.slice(holders.length - busy.length - ties);
  return { limit, inFlight: counted.length, free: Math.max(0, limit - counted.length), holders: counted };
}

/** Environments that served a request at `t` or were done with it just then, in the order in which they are done. */
function holdersAt(trace: Trace, t: number, before: number, belongs: (fn: number) => boolean): SlotHolder[] {
  const { environments, invocations } = trace;
  const { offsets, rows } = indexTrace(trace).invocationsByEnvironment;
  const born = firstAbove(environments.created, t);
  const holders: SlotHolder[] = [];
  for (let environment = 0; environment < born; environment++) {
    if ((environments.ended[environment] as number) < t || !belongs(environments.function[environment] as number)) continue;
    const first = offsets[environment] as number;
    const last = firstAtLeast(rows, before, first, offsets[environment + 1] as number);
    const invocation = lastArrival(invocations.time, rows, first, last, t);
    if (invocation < 0) continue;
    const until = endOf(trace, invocation);
    if (until >= t) holders.push({ environment, invocation, since: invocations.time[invocation] as number, until });
  }
  return holders.sort((a, b) => a.until - b.until);
}

/** The last of `rows[from]` … `rows[to - 1]` that arrived at or before `t`, or -1. */
function lastArrival(time: Float64Array, rows: Uint32Array, from: number, to: number, t: number): number {
  const first = from;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((time[rows[middle] as number] as number) > t) to = middle;
    else from = middle + 1;
  }
  return from === first ? -1 : (rows[from - 1] as number);
}
