/** One operator of a pattern, such as { "prefix": "order-" }. */
import { anythingButTest } from './anythingBut.ts';
import { numericTest } from './numeric.ts';
import { inside, type Place, refuse } from './place.ts';
import type { Test } from './scalar.ts';
import { affixTest, cidrTest, ignoreCaseTest, wildcardTest } from './textTests.ts';

/** A test of values, or `absent` for a field that must not be there. */
export type Operator = Test | 'absent';

/** Reads an operator; null with a problem when the service would refuse it. */
export function readOperator(json: Readonly<Record<string, unknown>>, place: Place): Operator | null {
  const { operators, who } = place.terms;
  const [name, ...more] = Object.keys(json);
  const choice = `Use one of ${operators.join(', ')}.`;
  if (name === undefined) return refuse(place, 'Here is an operator without a name.', choice);
  if (more.length > 0)
    return refuse(
      place,
      `An operator has one name; here are ${more.length + 1}.`,
      'Put each in an object of its own, side by side in the list.',
    );
  const at = inside(place, name);
  if (!operators.includes(name)) return refuse(at, `${name} is no operator of ${who}.`, choice);
  return readOperand(name, json[name], at);
}

function readOperand(name: string, operand: unknown, at: Place): Operator | null {
  switch (name) {
    case 'prefix':
    case 'suffix':
      return affixTest(name, operand, at, at.terms.foldsAffixes);
    case 'equals-ignore-case':
      return ignoreCaseTest(operand, at);
    case 'anything-but':
      return anythingButTest(operand, at);
    case 'numeric':
      return numericTest(operand, at);
    case 'cidr':
      return cidrTest(operand, at);
    case 'wildcard':
      return wildcardTest(operand, at);
    default:
      return existsTest(operand, at);
  }
}

/** exists: a value of any kind, null included; an object is no value (rule filtering.exists-leaf). */
function existsTest(operand: unknown, at: Place): Operator | null {
  if (operand === true) return () => true;
  if (operand === false) return 'absent';
  return refuse(at, 'The value of exists must be true or false.', 'Write { "exists": true } or { "exists": false }.');
}
