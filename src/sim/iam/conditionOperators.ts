/** The condition operators of IAM: what a value of a request must be to fit one value of a policy. */

import { ipRangeOf, isInRange } from '../../base/ipRange.ts';
import type { ContextKeys } from './contextKeys.ts';
import { type Glob, matchesAll, matchesGlob, splitGlob } from './glob.ts';
import { policyDate } from './policyDate.ts';
import { resolve, type Template } from './template.ts';

/** One value of a condition: as written, and with its variables found. */
export interface PolicyValue {
  readonly text: string;
  readonly template: Template;
}

export interface ConditionOperator {
  /** A negated operator holds when the request's value fits none of the policy's. */
  readonly negated: boolean;
  /** Whether a value of the request fits one of the policy. */
  readonly fits: (policy: PolicyValue, value: string, keys: ContextKeys) => boolean;
  /** What the policy's values must look like, or null when any text will do. */
  readonly form: 'number' | 'date' | 'true or false' | 'IP address or range' | null;
}

type Fits = ConditionOperator['fits'];

const arnComponents = 6;

const equalText: Fits = (policy, value, keys) => fitsText(resolve(policy.template, keys, false), value);
const equalIgnoringCase: Fits = (policy, value, keys) => fitsText(lowered(resolve(policy.template, keys, false)), value.toLowerCase());
const likeText: Fits = (policy, value, keys) => fitsText(resolve(policy.template, keys, true), value);
const likeArn: Fits = (policy, value, keys) => fitsArn(resolve(policy.template, keys, true), value);
const inRange: Fits = (policy, value) => {
  const range = ipRangeOf(policy.text);
  return range !== null && isInRange(range, value);
};

function fitsText(glob: Glob | null, value: string): boolean {
  return glob !== null && matchesGlob(glob, value);
}

function lowered(glob: Glob | null): Glob | null {
  return glob?.map((token) => (typeof token === 'string' ? token.toLowerCase() : token)) ?? null;
}

/** Component by component: unlike in StringLike, a `*` does not reach over a colon (iam.arn-operators). A bare `*` fits every ARN. */
function fitsArn(glob: Glob | null, value: string): boolean {
  if (glob === null) return false;
  if (matchesAll(glob)) return true;
  const patterns = splitGlob(glob, ':', arnComponents);
  const split = value.split(':');
  const parts = [...split.slice(0, arnComponents - 1), split.slice(arnComponents - 1).join(':')];
  if (patterns.length !== arnComponents || split.length < arnComponents) return false;
  return patterns.every((pattern, i) => matchesGlob(pattern, parts[i] ?? ''));
}

/** Compares two values that are read first; a value that cannot be read fits nothing. */
function compare(read: (text: string) => number | null, test: (value: number, policy: number) => boolean): Fits {
  return (policy, value) => {
    const [left, right] = [read(value), read(policy.text)];
    return left !== null && right !== null && test(left, right);
  };
}

/** The number in a text, or null. */
export function policyNumber(text: string): number | null {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : null;
}

type Entry = readonly [name: string, operator: ConditionOperator];

function pair(form: ConditionOperator['form'], name: string, negation: string, fits: Fits): readonly Entry[] {
  return [
    [name, { negated: false, form, fits }],
    [negation, { negated: true, form, fits }],
  ];
}

/** Equality, its negation and the four orders of numbers or dates. */
function ordered(prefix: string, form: 'number' | 'date', read: (text: string) => number | null): readonly Entry[] {
  const one = (name: string, test: (value: number, policy: number) => boolean): Entry => [
    `${prefix}${name}`,
    { negated: false, form, fits: compare(read, test) },
  ];
  return [
    ...pair(
      form,
      `${prefix}Equals`,
      `${prefix}NotEquals`,
      compare(read, (value, policy) => value === policy),
    ),
    one('LessThan', (value, policy) => value < policy),
    one('LessThanEquals', (value, policy) => value <= policy),
    one('GreaterThan', (value, policy) => value > policy),
    one('GreaterThanEquals', (value, policy) => value >= policy),
  ];
}

/** Name → operator, `Null` apart: it asks for the key, not for its value. */
export const conditionOperators: ReadonlyMap<string, ConditionOperator> = new Map([
  ...pair(null, 'StringEquals', 'StringNotEquals', equalText),
  ...pair(null, 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', equalIgnoringCase),
  ...pair(null, 'StringLike', 'StringNotLike', likeText),
  ...ordered('Numeric', 'number', policyNumber),
  ...ordered('Date', 'date', policyDate),
  ['Bool', { negated: false, form: 'true or false', fits: (policy, value) => policy.text.toLowerCase() === value.toLowerCase() }],
  ['BinaryEquals', { negated: false, form: null, fits: (policy, value) => policy.text === value }],
  ...pair('IP address or range', 'IpAddress', 'NotIpAddress', inRange),
  ...pair(null, 'ArnEquals', 'ArnNotEquals', likeArn),
  ...pair(null, 'ArnLike', 'ArnNotLike', likeArn),
]);
