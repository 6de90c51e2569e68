/** The operator anything-but: a value that is none of those named. */

import { inside, type Place, refuse } from './place.ts';
import { equalsTest, isObject, numberOf, type Scalar, type Test } from './scalar.ts';
import { affixTest, ignoreCaseTest, wildcardTest } from './textTests.ts';

const FORMS = 'Give a text, a number, a list of texts or a list of numbers.';

/** The test, or null with a problem. A field that is missing does not pass: it has no value that could be another. */
export function anythingButTest(operand: unknown, place: Place): Test | null {
  if (isObject(operand)) return negatedOperator(operand, place);
  const values: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (values.length === 0) return refuse(place, 'anything-but has an empty list.', FORMS);
  const texts = values.filter((value) => typeof value === 'string');
  const numbers = values.filter((value) => numberOf(value) !== null);
  if (texts.length + numbers.length < values.length)
    return refuse(place, 'anything-but takes texts and numbers only: true, false, null and lists in lists do not go.', FORMS);
  if (texts.length > 0 && numbers.length > 0) return refuse(place, 'anything-but has texts and numbers in one list.', 'Keep to one kind.');
  const tests = (values as Scalar[]).map((value) => equalsTest(value, place.terms.numbersAsWritten));
  return (value) => !tests.some((test) => test(value));
}

function negatedOperator(operand: Readonly<Record<string, unknown>>, place: Place): Test | null {
  const [name = '', ...more] = Object.keys(operand);
  const { negatable, who } = place.terms;
  if (name === '' || more.length > 0)
    return refuse(place, 'anything-but takes exactly one operator.', `Use one of ${negatable.join(', ')}.`);
  if (!negatable.includes(name))
    return refuse(inside(place, name), `${who} has no anything-but with ${name}.`, `Use one of ${negatable.join(', ')}, or plain values.`);
  const at = inside(place, name);
  // A list means: none of them.
  const listed: unknown[] = Array.isArray(operand[name]) ? operand[name] : [operand[name]];
  if (listed.length === 0) return refuse(at, `${name} has an empty list.`, 'Give a text or a list of texts.');
  const tests = listed.map((one, i) => positiveTest(name, one, Array.isArray(operand[name]) ? inside(at, i) : at));
  if (tests.includes(null)) return null;
  return (value) => !tests.some((test) => test?.(value) === true);
}

function positiveTest(name: string, operand: unknown, place: Place): Test | null {
  if (name === 'wildcard') return wildcardTest(operand, place);
  if (name === 'equals-ignore-case') return ignoreCaseTest(operand, place);
  return affixTest(name === 'prefix' ? 'prefix' : 'suffix', operand, place, false);
}
