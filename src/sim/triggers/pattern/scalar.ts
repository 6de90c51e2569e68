/** The values that patterns compare: everything in JSON but objects and lists. */
import { WrittenNumber } from '../../../base/readJson.ts';

export type Scalar = string | number | boolean | null | WrittenNumber;

/** Whether one value of an event passes. */
export type Test = (value: Scalar) => boolean;

export function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof WrittenNumber;
}

/** The number's value, or null for what is no number. */
export function numberOf(value: unknown): number | null {
  if (value instanceof WrittenNumber) return value.value;
  return typeof value === 'number' ? value : null;
}

/** The test for being this very value. `asWritten`: numbers are equal when their texts are (rule filtering.numbers-as-written). */
export function equalsTest(expected: Scalar, asWritten: boolean): Test {
  const wanted = numberOf(expected);
  if (wanted === null) return (value) => value === expected;
  if (!asWritten) return (value) => numberOf(value) === wanted;
  const text = textOf(expected);
  return (value) => numberOf(value) !== null && textOf(value) === text;
}

function textOf(value: Scalar): string {
  return value instanceof WrittenNumber ? value.text : String(value);
}

/** An object as JSON has them; no list, and no number that keeps its text. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber);
}
