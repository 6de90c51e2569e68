/** What is charged for standing ready, used or not: provisioned concurrency, snapshots, pollers. */

/** A stretch of such a charge. */
export interface Standing {
  /** Index into `trace.functions`. */
  readonly function: number;
  /** µs. */
  readonly start: number;
  readonly end: number;
  /** Charged for each second of it: GB, or units of pollers. */
  readonly amount: number;
  /** µs that are charged on top, at its end: a minimum, or rounding up. */
  readonly beyond: number;
}

/** How much of it falls into a window. */
export interface StandingUse {
  /** Amount × s, with what is charged on top. */
  readonly quantity: number;
  /** The part of it on top that is due only because the run ended (billing.run-is-all). */
  readonly cutShort: number;
}

/** Use of all stretches in from ≤ t < to, µs; what ends with the run is in the window that ends with it. */
export function standingUse(stretches: readonly Standing[], from: number, to: number, horizon: number): StandingUse {
  let quantity = 0;
  let cutShort = 0;
  for (const { start, end, amount, beyond } of stretches) {
    quantity += (amount * Math.max(0, Math.min(end, to) - Math.max(start, from))) / 1e6;
    if (end < from || (end >= to && to < horizon)) continue;
    quantity += (amount * beyond) / 1e6;
    if (end >= horizon) cutShort += (amount * beyond) / 1e6;
  }
  return { quantity, cutShort };
}
