/**
 * Time that passes at a steady rate: how a count of units (of one expected arrival each) maps to µs. A change of rate bends the line at
 * `now`, so that what was left of a unit is scaled by the new rate.
 */
import { arrivalAt } from './arrivals.ts';

interface Steady {
  readonly start: number;
  readonly end: number;
  readonly rate: number;
}

export interface Line {
  /** µs at which `units` units have passed. */
  readonly from: number;
  readonly units: number;
  /** Units per second. */
  readonly rate: number;
  /** Nothing arrives at or after this time, µs. */
  readonly end: number;
  readonly start: number;
}

/** The line of `traffic` on which no unit has passed at `now`, or at its start if that is later. */
export function lineFrom(traffic: Steady, now: number): Line {
  return { from: Math.max(now, traffic.start), units: 0, rate: traffic.rate, end: traffic.end, start: traffic.start };
}

/** The whole µs at which `units` units have passed, or Infinity when that is not before the end. */
export function timeOn(line: Line, units: number): number {
  return arrivalAt(line.from + ((units - line.units) * 1_000_000) / line.rate, line.from, line.end);
}

/** The line as it goes on from `now` with changed traffic; the same line when nothing changed. */
export function bent(line: Line, now: number, traffic: Steady): Line {
  if (line.rate === traffic.rate && line.end === traffic.end && line.start === traffic.start) return line;
  const passed = (Math.max(0, Math.min(now, line.end) - line.from) * line.rate) / 1_000_000;
  return { ...lineFrom(traffic, now), units: line.units + passed };
}
