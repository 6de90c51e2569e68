/** Poisson traffic whose rate goes in a straight line from one value to another between its start and its end. */
import type { ArrivalKey, Arrivals, Retune, TrafficOf } from './arrivals.ts';
import { type Curve, curved } from './curve.ts';

export function ramp(arrivals: Arrivals, traffic: TrafficOf<'ramp'>, key: ArrivalKey, now: number): Retune<'ramp'> {
  return curved(arrivals, traffic, rampCurve, key, now);
}

function rampCurve({ start, end, startRate, endRate }: TrafficOf<'ramp'>): Curve {
  const slope = (endRate - startRate) / ((end - start) / 1_000_000);
  return {
    unitsAt: (seconds) => seconds * (startRate + (slope * seconds) / 2),
    secondsAt: (units) => (2 * units) / (startRate + Math.sqrt(startRate * startRate + 2 * slope * units)),
  };
}
