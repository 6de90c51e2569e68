/** What a month costs if it goes on like this run. */
import type { Bill } from '../../sim/index.ts';
import { ruleValue } from '../../sim/index.ts';

/** A month of 30 days, µs. */
const MONTH = 30 * 86400e6;

/**
 * USD for 30 days of the same shape, Lambda only; the free tier once, when `freeTier`. `horizon` is the length of the run, µs. What stands ready goes
 * on from run to run: what is charged only because a run ends is left out.
 */
export function monthOf(bill: Bill, horizon: number, freeTier: boolean): number {
  const scale = MONTH / horizon;
  const allowance = {
    request: freeTier ? ruleValue('billing.free-requests') : 0,
    'GB-s': freeTier ? ruleValue('billing.free-gb-seconds') : 0,
  };
  let usd = 0;
  for (const { quantity, unit, unitPriceUsd, item, cutShort = 0 } of bill.lines) {
    if (quantity <= 0) continue;
    const used = (quantity - cutShort) * scale;
    // billing.edge-no-free-tier
    const meter = item === 'requests' ? 'request' : unit === 'GB-s' && item.startsWith('duration') ? unit : null;
    const free = meter === null ? 0 : Math.min(used, allowance[meter]);
    if (meter !== null) allowance[meter] -= free;
    usd += (used - free) * unitPriceUsd;
  }
  return usd;
}
