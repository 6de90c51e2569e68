/** Which cure is shown first: the one that leaves least that is wrong in the whole run; of equal ones the cheaper. */
import type { Cure, Figures } from './cure.ts';
import type { Subject } from './subject.ts';

/** Compares cures, the better first. What only explains comes last. */
export function byGain({ kind }: Subject): (one: Cure, other: Cure) => number {
  const trouble = kind === 'coldStart' || kind === 'spillover' ? (figures: Figures) => troubles(figures) + figures.coldStarts : troubles;
  return (one, other) =>
    Number(one.isExplanation) - Number(other.isExplanation) ||
    trouble(one.after) - trouble(other.after) ||
    one.after.bill.totalUsd - other.after.bill.totalUsd;
}

/** Everything that somebody would have noticed. */
function troubles({ throttles, gatewayThrottles, errors, deadLetters, retries }: Figures): number {
  return throttles + gatewayThrottles + errors + deadLetters + retries;
}
