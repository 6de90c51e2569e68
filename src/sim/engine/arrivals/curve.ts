/** Poisson arrivals whose rate changes over time: unit-rate luck, mapped to time through the inverse of the cumulative rate. */
import { log } from '../../../base/elementary.ts';
import { uniform } from '../../../base/random.ts';
import { type ArrivalKey, type Arrivals, arrivalAt } from './arrivals.ts';

/** A cumulative rate. It never falls, and it begins with 0 units at the entry's start. */
export interface Curve {
  /** Requests expected until `seconds` after the start. */
  readonly unitsAt: (seconds: number) => number;
  /** The least number of seconds after the start at which `units` are expected; Infinity (or NaN) when that never comes. */
  readonly secondsAt: (units: number) => number;
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** Installs the arrivals of a curve from `now` on; answers how to carry on with another curve of the same pattern. */
export function curved<T extends Bounds>(
  arrivals: Arrivals,
  traffic: T,
  curveOf: (traffic: T) => Curve,
  key: ArrivalKey,
  now: number,
): (now: number, changed: T) => void {
  const { high, low } = key;
  let current = traffic;
  let curve = curveOf(traffic);
  let earliest = Math.max(now, traffic.start);
  let due = unitsUntil(curve, traffic, now) - log(uniform(high, low, arrivals.count));
  const next = () => arrivalAt(current.start + curve.secondsAt(due) * 1_000_000, earliest, current.end);
  arrivals.next = next();
  arrivals.advance = () => {
    due -= log(uniform(high, low, ++arrivals.count));
    // The inverse may be off by a rounding, but time never goes back.
    earliest = arrivals.next;
    arrivals.next = next();
  };
  return (at, changed) => {
    if (JSON.stringify(changed) === JSON.stringify(current)) return;
    const left = Math.max(0, due - unitsUntil(curve, current, at));
    current = changed;
    curve = curveOf(changed);
    earliest = Math.max(at, changed.start);
    due = unitsUntil(curve, changed, at) + left;
    arrivals.next = next();
  };
}

function unitsUntil(curve: Curve, bounds: Bounds, now: number): number {
  return now <= bounds.start ? 0 : curve.unitsAt((Math.min(now, bounds.end) - bounds.start) / 1_000_000);
}
