/** Which environments served a request at a moment: who holds the slots of concurrency. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
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

/**
 * Environments (those whose row `belongs`) that served a request at `t`, µs, or were done with it just then, in the order in which they are
 * done. Only attempts before the invocation in row `before` count.
 */
export function slotHolders(trace: Trace, t: number, before: number, belongs: (environment: number) => boolean): SlotHolder[] {
  const { environments, invocations } = trace;
  const { offsets, rows } = indexTrace(trace).invocationsByEnvironment;
  const born = firstAbove(environments.created, t);
  const holders: SlotHolder[] = [];
  for (let environment = 0; environment < born; environment++) {
    if ((environments.ended[environment] as number) < t || !belongs(environment)) continue;
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
