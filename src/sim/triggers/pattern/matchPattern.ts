/** Whether an event matches a pattern that has been read. */
import type { ObjectPattern, ValuePattern } from './readPattern.ts';
import { isObject, isScalar } from './scalar.ts';

/** Whether the event, any JSON, matches. */
export function matchPattern(pattern: ObjectPattern, event: unknown): boolean {
  return matchesObject(pattern, event, event);
}

/**
 * All fields of one object: of a list, some element has them all (rule filtering.same-element). What is no object has no fields, and then only
 * fields that may be absent match.
 */
function matchesObject(pattern: ObjectPattern, value: unknown, event: unknown): boolean {
  if (Array.isArray(value) && value.length > 0) return value.some((item) => matchesObject(pattern, item, event));
  const fields = isObject(value) ? value : {};
  const fieldOf = (name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);
  return (
    pattern.values.every(({ name, pattern: values }) => matchesValues(values, fieldOf(name), event)) &&
    pattern.objects.every(({ name, pattern: object }) => matchesObject(object, fieldOf(name), event)) &&
    pattern.alternatives.every((alternatives) => alternatives.some((alternative) => matchesObject(alternative, value, event)))
  );
}

function matchesValues(pattern: ValuePattern, value: unknown, event: unknown): boolean {
  return passes(pattern, value) || (pattern.mayBeAbsent && !hasValue(event, pattern.path, 0));
}

/** Whether the value passes a test; of a list, some element (rule filtering.lists). */
function passes(pattern: ValuePattern, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => passes(pattern, item));
  return isScalar(value) && pattern.tests.some((test) => test(value));
}

/** Whether the event has a value at the path, in any element of the lists on the way. Objects are no values (rule filtering.exists-leaf). */
function hasValue(value: unknown, path: readonly string[], at: number): boolean {
  if (Array.isArray(value)) return value.some((item) => hasValue(item, path, at));
  if (at === path.length) return isScalar(value);
  const name = path[at] as string;
  return isObject(value) && Object.hasOwn(value, name) && hasValue(value[name], path, at + 1);
}
