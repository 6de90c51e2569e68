/** The operators that look at text: prefix, suffix, equals-ignore-case, wildcard and cidr. Values of other kinds never pass them. */
import { ipRangeOf, isInRange } from '../../../base/ipRange.ts';
import { type Place, refuse } from './place.ts';
import { isObject, type Test } from './scalar.ts';
import { matchesParts, wildcardParts } from './wildcard.ts';

/** prefix or suffix, with `mayFold` also as { "equals-ignore-case": text }. */
export function affixTest(name: 'prefix' | 'suffix', operand: unknown, place: Place, mayFold: boolean): Test | null {
  const folds = mayFold && isObject(operand) && Object.keys(operand).join() === 'equals-ignore-case';
  const text = folds ? operand['equals-ignore-case'] : operand;
  if (typeof text !== 'string')
    return refuse(place, `The value of ${name} must be a text.`, `Write { "${name}": "…" }; several go side by side in the list.`);
  const wanted = folds ? text.toLowerCase() : text;
  return (value) => {
    if (typeof value !== 'string') return false;
    const shown = folds ? value.toLowerCase() : value;
    return name === 'prefix' ? shown.startsWith(wanted) : shown.endsWith(wanted);
  };
}

export function ignoreCaseTest(operand: unknown, place: Place): Test | null {
  if (typeof operand !== 'string')
    return refuse(place, 'The value of equals-ignore-case must be a text.', 'Write { "equals-ignore-case": "…" }.');
  const wanted = operand.toLowerCase();
  return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
}

export function wildcardTest(operand: unknown, place: Place): Test | null {
  if (typeof operand !== 'string') return refuse(place, 'The value of wildcard must be a text.', 'Write { "wildcard": "…*…" }.');
  const parts = wildcardParts(operand);
  if (typeof parts === 'string')
    return refuse(place, `The wildcard ${parts}.`, 'Write one * for any run of characters, \\* for an asterisk and \\\\ for a backslash.');
  return (value) => typeof value === 'string' && matchesParts(parts, value);
}

export function cidrTest(operand: unknown, place: Place): Test | null {
  const range = typeof operand === 'string' ? ipRangeOf(operand) : null;
  if (range === null)
    return refuse(place, 'The value of cidr must be a range of IP addresses.', 'Write one such as 10.0.0.0/24 or 2001:db8::/32.');
  return (value) => typeof value === 'string' && isInRange(range, value);
}
