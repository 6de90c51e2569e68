/** Poisson traffic that swells and ebbs: rate = mean + amplitude × sin(2π × time since start / period), never below 0. */
import { sine as sineOf } from '../../../base/elementary.ts';
import type { ArrivalKey, Arrivals, Retune, TrafficOf } from './arrivals.ts';
import { type Curve, curved } from './curve.ts';

export function sine(arrivals: Arrivals, traffic: TrafficOf<'sine'>, key: ArrivalKey, now: number): Retune<'sine'> {
  return curved(arrivals, traffic, sineCurve, key, now);
}

function sineCurve(traffic: TrafficOf<'sine'>): Curve {
  const period = traffic.period / 1_000_000;
  const within = withinPeriod(traffic.mean, traffic.amplitude, period);
  const perPeriod = within(1);
  return {
    unitsAt: (seconds) => {
      const periods = Math.floor(seconds / period);
      return periods * perPeriod + within(seconds / period - periods);
    },
    secondsAt: (units) => {
      if (!(perPeriod > 0)) return Infinity;
      const periods = Math.floor(units / perPeriod);
      return (periods + leastTurn(within, units - periods * perPeriod)) * period;
    },
  };
}

/** Requests expected in the first `turn` (0 … 1) of a period. Where the sine would go below zero the sum stands still. */
function withinPeriod(mean: number, amplitude: number, period: number): (turn: number) => number {
  const swing = (amplitude * period) / Math.PI;
  const sum = (turn: number) => {
    const half = sineOf(turn / 2);
    return mean * period * turn + swing * half * half;
  };
  if (amplitude <= mean) return sum;
  // The rate is below zero between `dry`, in the third quarter, and its mirror image in the fourth.
  const dry = leastTurn((turn) => -sineOf(0.5 + turn / 4), mean / amplitude) / 4 + 0.5;
  const wet = 1.5 - dry;
  return (turn) => {
    if (turn <= dry) return sum(turn);
    return turn < wet ? sum(dry) : sum(dry) + Math.max(0, sum(turn) - sum(wet));
  };
}

/** The least turn in 0 … 1 at which `rising` reaches `target`, by halving down to neighbouring doubles. */
function leastTurn(rising: (turn: number) => number, target: number): number {
  let below = 0;
  let above = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) break;
    if (rising(middle) < target) below = middle;
    else above = middle;
  }
  return above;
}
