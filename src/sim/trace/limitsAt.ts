/** The concurrency limits in force at a moment, and who used them up: the numbers behind a refusal. */
import { functionIn, scenarioAt } from './configuration.ts';
import { INITIALIZATION } from './initialization.ts';
import { provisionedOf } from './provisionedAt.ts';
import { type SlotHolder, slotHolders } from './slotHolders.ts';
import type { Trace } from './tables.ts';

export type { SlotHolder };

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
  /** What is left to run on demand for functions without a reservation, and what they used. */
  readonly unreserved: Pool;
  /** What the function's own reservation leaves to run on demand (rule provisioned.within-reserved), or null. */
  readonly reserved: Pool | null;
  /** Provisioned concurrency: of the function, and of all functions without a reservation (rule provisioned.claims). */
  readonly provisioned: { readonly own: number; readonly unreserved: number };
}

/**
 * Limits and use for function `fn` (index into `trace.functions`) at `t`, µs. With `before`, an invocation row, only attempts that came before it
 * count: what Lambda saw when that one arrived.
 */
export function limitsAt(trace: Trace, t: number, fn: number, before = Number.POSITIVE_INFINITY): Limits {
  const scenario = scenarioAt(trace, t);
  const reservations = trace.functions.map((_, index) => functionIn(trace, scenario, index).reservedConcurrentExecutions);
  const account = scenario.account.concurrentExecutions;
  const prepared = trace.functions.map((_, index) => provisionedOf(trace, index, t));
  const unreserved = prepared.reduce((sum, amount, index) => (reservations[index] === null ? sum + amount : sum), 0);
  const left = reservations.reduce<number>((rest, reserved) => rest - (reserved ?? 0), account - unreserved);
  const own = reservations[fn] ?? null;
  const ofOwn = prepared[fn] ?? 0;
  return {
    account,
    unreserved: poolAt(trace, t, before, left, (index) => reservations[index] === null),
    reserved: own === null ? null : poolAt(trace, t, before, Math.max(0, own - ofOwn), (index) => index === fn),
    provisioned: { own: ofOwn, unreserved },
  };
}

/** Requests on provisioned environments hold no slot of it: those are taken already. */
function poolAt(trace: Trace, t: number, before: number, limit: number, belongs: (fn: number) => boolean): Pool {
  const { function: functions, initialization } = trace.environments;
  const holders = slotHolders(
    trace,
    t,
    before,
    (environment) => initialization[environment] !== INITIALIZATION.provisioned && belongs(functions[environment] as number),
  );
  const done = holders.findIndex(({ until }) => until > t);
  const busy = done < 0 ? [] : holders.slice(done);
  // Who is done at this very moment may have come before or after the attempt: after it, when else it would not have been refused.
  const ties = before === Number.POSITIVE_INFINITY ? 0 : Math.max(0, Math.min(holders.length, limit) - busy.length);
  const counted = ties === 0 ? busy : holders.slice(holders.length - busy.length - ties);
  return { limit, inFlight: counted.length, free: Math.max(0, limit - counted.length), holders: counted };
}
