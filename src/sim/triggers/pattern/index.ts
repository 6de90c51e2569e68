/** Event patterns of mappings, EventBridge rules and SNS subscriptions: what is wrong with one, and which events match it. */
import type { Dialect } from './dialect.ts';
import { matchPattern } from './matchPattern.ts';
import type { PatternProblem } from './place.ts';
import { readPattern } from './readPattern.ts';

export type { Dialect } from './dialect.ts';
export type { PatternProblem } from './place.ts';

/**
 * Everything that the service would refuse about the pattern, with its place in it; none when it is good. The pattern is an object, or the JSON text
 * of one.
 */
export function checkPattern(json: unknown, dialect: Dialect): readonly PatternProblem[] {
  return readPattern(json, dialect).problems;
}

/** Whether an event matches the pattern. Nothing matches a pattern that has problems. */
export function compilePattern(json: unknown, dialect: Dialect): (event: unknown) => boolean {
  const { pattern } = readPattern(json, dialect);
  return (event) => pattern !== null && matchPattern(pattern, event);
}
