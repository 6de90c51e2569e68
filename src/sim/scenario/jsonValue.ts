/** Guards for values that come from outside: only plain JSON of sane depth goes on. */
import type { Findings, Path } from './problem.ts';

/** A plain object as JSON.parse makes it. */
export type JsonObject = { readonly [key: string]: unknown };

const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 64;

/** Whether the key could reach an object's prototype. Such names are refused everywhere. */
export function isUnsafeKey(key: string): boolean {
  return UNSAFE_KEYS.has(key);
}

export function isObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The object's own value of the key; inherited ones do not count. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** What a value is, in a person's words: "text", "a list", "nothing". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return `${value}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Reports keys that are never allowed, values that are not JSON and nesting without end. Does not recurse, so no input overflows it. */
export function checkPlainJson(root: unknown, findings: Findings): void {
  const waiting: { readonly value: unknown; readonly path: Path }[] = [{ value: root, path: [] }];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { value, path } = item;
    if (findings.all.length >= 50) return;
    if (path.length > DEEPEST) findings.error(path.slice(0, 4), `This is nested more than ${DEEPEST} levels deep.`, 'Flatten it.');
    else if (Array.isArray(value)) for (const [i, entry] of value.entries()) keepBranch(waiting, entry, path, i, findings);
    else if (isObject(value)) {
      for (const key of Object.keys(value)) {
        if (isUnsafeKey(key)) findings.error([...path, key], `"${key}" is not allowed as a name.`, 'Choose another name.', true);
        else keepBranch(waiting, value[key], path, key, findings);
      }
    } else if (path.length === 0 && !isScalar(value)) refuse(path, value, findings);
  }
}

function keepBranch(
  waiting: { readonly value: unknown; readonly path: Path }[],
  value: unknown,
  path: Path,
  key: string | number,
  findings: Findings,
): void {
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value) || isObject(value)) waiting.push({ value, path: [...path, key] });
    else refuse([...path, key], value, findings);
  } else if (!isScalar(value)) refuse([...path, key], value, findings);
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean';
}

function refuse(path: Path, value: unknown, findings: Findings): void {
  findings.error(path, `This is ${kindOf(value)}, which JSON cannot hold.`, 'Give plain JSON.');
}
