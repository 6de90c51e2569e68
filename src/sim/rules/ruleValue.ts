/** The number of a rule, without its texts: the registry's words would weigh on the first load, so its numbers stand in a table written from it. */
import { adjustableNumbers, documentedNumbers } from './ruleNumbers.generated.ts';

/**
 * The number in force, in the rule's unit: the override of a scenario (`platform.rules`) if the rule is measured or assumed, else the rule's own.
 * What AWS documents cannot be overridden. Throws for an id without a number: ids come from our own code, never from a person.
 */
export function ruleValue(id: string, overrides: Readonly<Record<string, number>> = {}): number {
  if (Object.hasOwn(documentedNumbers, id)) return documentedNumbers[id] as number;
  if (!Object.hasOwn(adjustableNumbers, id)) throw new Error(`No rule '${id}' has a number: is it new? Then run \`npm run generate\`.`);
  return (Object.hasOwn(overrides, id) ? overrides[id] : undefined) ?? (adjustableNumbers[id] as number);
}
