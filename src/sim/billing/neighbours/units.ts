/** How many units a size counts as. */
import { ruleValue } from '../../rules/index.ts';

/** Units of a thing of `kilobytes`: one for each of the rule's sizes (KB) begun, and one for an empty thing. */
export const unitsOf = (kilobytes: number, ruleId: string): number => Math.max(1, Math.ceil(kilobytes / ruleValue(ruleId)));

/** `1 message sent`, `1,204 messages sent`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US', { maximumFractionDigits: 0 })} ${count === 1 ? one : many}`;
}

/** `1 request each`, with why it is more than one. */
export const each = (units: number, unit: string, size: string): string =>
  units === 1 ? `1 ${unit} each` : `${units} ${unit}s each, for ${size}`;
