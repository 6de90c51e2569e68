/** Reads a pattern from JSON: its fields and alternatives, or everything that the service would refuse. */
import { readJson } from '../../../base/readJson.ts';
import { ruleValue } from '../../rules/index.ts';
import { type Dialect, termsOf } from './dialect.ts';
import { readOperator } from './operator.ts';
import { inside, type PatternProblem, type Place, refuse } from './place.ts';
import { equalsTest, isObject, isScalar, type Test } from './scalar.ts';

/** A field that holds a value: one of the tests must pass, or, with `mayBeAbsent`, the event must have no value at the path. */
export interface ValuePattern {
  readonly path: readonly string[];
  readonly tests: readonly Test[];
  readonly mayBeAbsent: boolean;
}

/** An object of an event: all fields must match, and of each list of alternatives at least one. */
export interface ObjectPattern {
  readonly values: readonly { readonly name: string; readonly pattern: ValuePattern }[];
  readonly objects: readonly { readonly name: string; readonly pattern: ObjectPattern }[];
  readonly alternatives: readonly (readonly ObjectPattern[])[];
}

export interface PatternReading {
  /** null exactly when there are problems. */
  readonly pattern: ObjectPattern | null;
  readonly problems: readonly PatternProblem[];
}

type Json = Readonly<Record<string, unknown>>;

/** Lists and alternatives nest too, and are no level of filtering.depth; what is deeper than this would use up the stack. */
const DEEPEST_JSON = 256;

function isDeeperThan(json: unknown, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return levels === 0 || Object.values(json).some((part) => isDeeperThan(part, levels - 1));
}

/** The pattern as an object, or as the JSON text that AWS takes, in which 300.0 is not 300. */
export function readPattern(json: unknown, dialect: Dialect): PatternReading {
  const place: Place = { terms: termsOf(dialect), path: [], problems: [] };
  const given = typeof json === 'string' ? readJson(json)?.value : json;
  if (isDeeperThan(given, DEEPEST_JSON)) {
    refuse(place, `The pattern is nested more than ${ruleValue('filtering.depth')} levels deep.`, 'Flatten it.');
    return { pattern: null, problems: place.problems };
  }
  const text = typeof json === 'string' ? json : (JSON.stringify(given) ?? '');
  if (!isObject(given)) refuse(place, 'A pattern is an object.', 'Write field names with lists of values: { "kind": ["order"] }.');
  else if (text.length > place.terms.longest)
    refuse(place, `The pattern has ${text.length} characters; ${place.terms.who} takes ${place.terms.longest}.`, 'Make it shorter.');
  else {
    const empty = Object.keys(given).length === 0 && place.terms.mayBeEmpty;
    const pattern = empty ? { values: [], objects: [], alternatives: [] } : readObject(given, [], place);
    checkBounds(given, place);
    if (pattern !== null && place.problems.length === 0) return { pattern, problems: [] };
  }
  return { pattern: null, problems: place.problems };
}

/** `fields` are the names of the event's objects around this one: the place without $or. */
function readObject(json: Json, fields: readonly string[], place: Place): ObjectPattern | null {
  const deepest = ruleValue('filtering.depth');
  if (fields.length >= deepest) return refuse(place, `The pattern is nested more than ${deepest} levels deep.`, 'Flatten it.');
  if (Object.keys(json).length === 0)
    return refuse(place, 'An empty object matches nothing in particular.', 'Name a field, or leave it out.');
  const values: { name: string; pattern: ValuePattern }[] = [];
  const objects: { name: string; pattern: ObjectPattern }[] = [];
  const alternatives: (readonly ObjectPattern[])[] = [];
  for (const [name, part] of Object.entries(json)) {
    const at = inside(place, name);
    if (name === '$or') alternatives.push(readAlternatives(part, fields, at));
    else if (Array.isArray(part)) values.push({ name, pattern: readValues(part, [...fields, name], at) });
    else if (isObject(part)) {
      const pattern = readObject(part, [...fields, name], at);
      if (pattern !== null) objects.push({ name, pattern });
    } else refuse(at, `"${name}" must have a list of values or an object.`, `Write it in brackets: [${JSON.stringify(part) ?? '…'}].`);
  }
  return { values, objects, alternatives };
}

function readValues(list: readonly unknown[], path: readonly string[], place: Place): ValuePattern {
  if (list.length === 0) refuse(place, 'The list of values is empty, so nothing could match.', 'Give at least one value.');
  const tests: Test[] = [];
  let mayBeAbsent = false;
  for (const [i, item] of list.entries()) {
    const at = inside(place, i);
    if (isScalar(item)) tests.push(equalsTest(item, place.terms.numbersAsWritten));
    else if (isObject(item)) {
      const operator = readOperator(item, at);
      if (operator === 'absent') mayBeAbsent = true;
      else if (operator !== null) tests.push(operator);
    } else refuse(at, 'A list of values has another list in it.', 'Put the values side by side.');
  }
  return { path, tests, mayBeAbsent };
}

function readAlternatives(json: unknown, fields: readonly string[], place: Place): readonly ObjectPattern[] {
  if (!Array.isArray(json) || json.length < 2) {
    refuse(place, '$or needs a list of at least two alternatives.', 'Write "$or": [{ "a": ["…"] }, { "b": ["…"] }].');
    return [];
  }
  const found: ObjectPattern[] = [];
  for (const [i, item] of json.entries()) {
    const at = inside(place, i);
    const reserved = isObject(item) ? Object.keys(item).find((name) => place.terms.operators.includes(name)) : undefined;
    if (!isObject(item)) refuse(at, 'An alternative of $or is an object.', 'Write { "field": ["value"] }.');
    else if (reserved !== undefined)
      refuse(inside(at, reserved), `${reserved} is an operator and cannot stand as a field in $or.`, 'Write { "field": [{ operator }] }.');
    else {
      const pattern = readObject(item, fields, at);
      if (pattern !== null) found.push(pattern);
    }
  }
  return found;
}

/** Rules filtering.sns-keys and filtering.sns-combinations. */
function checkBounds(json: Json, place: Place): void {
  const { mostKeys, mostCombinations, who } = place.terms;
  const keys = Object.keys(json).length;
  if (mostKeys !== null && keys > mostKeys)
    refuse(place, `The pattern has ${keys} fields; ${who} takes ${mostKeys}.`, 'Filter by fewer fields.');
  if (mostCombinations === null) return;
  const combinations = combinationsOf(json, 1);
  if (combinations > mostCombinations)
    refuse(
      place,
      `The values make ${combinations} combinations; ${who} takes ${mostCombinations}.`,
      'Name fewer values, or nest them less.',
    );
}

/** The product over all lists of values of their length times how deep they lie. */
function combinationsOf(json: Json, level: number): number {
  let product = 1;
  for (const part of Object.values(json)) {
    if (Array.isArray(part)) product *= part.length * level;
    else if (isObject(part) && level < ruleValue('filtering.depth')) product *= combinationsOf(part, level + 1);
  }
  return product;
}
