/** How many requests an asynchronous event counts as, by its size. */
import { ruleValue } from '../rules/index.ts';

/** One for the first 256 KB and one for each further 64 KB begun: rules billing.async-first-chunk, billing.async-chunk. */
export function asyncRequestUnits(payloadKb: number): number {
  const further = Math.max(0, payloadKb - ruleValue('billing.async-first-chunk'));
  return 1 + Math.ceil(further / ruleValue('billing.async-chunk'));
}
