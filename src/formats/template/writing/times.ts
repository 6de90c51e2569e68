/** Times of a scenario as AWS writes them. */
import { parseDuration } from '../../../sim/index.ts';

/** The duration in whole units (of so many seconds); undefined when it is none, or no whole number of them. */
export function wholeUnits(value: unknown, secondsOfUnit: number): number | undefined {
  const micros = typeof value === 'string' ? parseDuration(value) : null;
  if (micros === null) return undefined;
  const units = micros / (secondsOfUnit * 1_000_000);
  return Number.isInteger(units) ? units : undefined;
}

export const wholeSeconds = (value: unknown): number | undefined => wholeUnits(value, 1);
