/** Quantities of a bill in words. */
import type { BillLine } from '../../sim/index.ts';

/** A quantity or a price with the digits that matter. */
export const digits = (quantity: number): string => quantity.toLocaleString('en-US', { maximumSignificantDigits: 6 });

/** What has a plural of its own; GB, GB-s, h and the like have none. */
const COUNTED = new Set(['request', 'event', 'invocation', 'delivery', 'unit', 'month']);

/** The unit of a line's quantity: `request`, `requests`, `GB-s`. */
export function unitOf({ unit, quantity }: Pick<BillLine, 'unit' | 'quantity'>): string {
  if (!COUNTED.has(unit) || Math.abs(quantity) === 1) return unit;
  return unit === 'delivery' ? 'deliveries' : `${unit}s`;
}
