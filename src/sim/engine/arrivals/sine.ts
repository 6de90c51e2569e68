/** Poisson traffic that swells and ebbs: rate = mean + amplitude × sin(2π × time since start / period), never below 0. */
import { sine as sineOf } from '../../../base/elementary.ts';
import type { ArrivalKey, Arrivals, Retune, TrafficOf } from './arrivals.ts';
import { type Curve, curved } from './curve.ts';

export function sine(arrivals: Arrivals, traffic: TrafficOf<'sine'>, key: ArrivalKey, now: number): Retune<'sine'> {
  return curved(arrivals, traffic, sineCurve, key, now);
}

function sineCurve(traffic: TrafficOf<'sine'>): Curve {
  const { mean, amplitude } = traffic;
  const period = traffic.period / 1_000_000;
  const within = withinPeriod(mean, amplitude, period);
  const slope = (turn: number) => period * (mean + amplitude * sineOf(turn));
  const perPeriod = within(1);
  return {
    unitsAt: (seconds) => {
      const periods = Math.floor(seconds / period);
      return periods * perPeriod + within(seconds / period - periods);
    },
    secondsAt: (units) => {
      if (!(perPeriod > 0)) return Infinity;
      const periods = Math.floor(units / perPeriod);
      return (periods + turnAt(within, slope, units - periods * perPeriod, perPeriod)) * period;
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
  const dry = firstDryTurn(mean / amplitude);
  const wet = 1.5 - dry;
  return (turn) => {
    if (turn <= dry) return sum(turn);
    return turn < wet ? sum(dry) : sum(dry) + Math.max(0, sum(turn) - sum(wet));
  };
}

/** The turn in ½ … ¾ at which the sine falls below -`ratio`; its mirror image in ¾ … 1 is where it comes back. */
function firstDryTurn(ratio: number): number {
  let below = 0.5;
  let above = 0.75;
  for (let i = 0; i < 52; i++) {
    const middle = (below + above) / 2;
    if (-sineOf(middle) < ratio) below = middle;
    else above = middle;
  }
  return above;
}

/** The turn in 0 … 1 at which `within` reaches `target` of `total`: Newton's steps, or halving where they leave the bracket. */
function turnAt(within: (turn: number) => number, slope: (turn: number) => number, target: number, total: number): number {
  let below = 0;
  let above = 1;
  let turn = target / total;
  for (let i = 0; i < 100 && above - below > 1e-15; i++) {
    const missing = target - within(turn);
    if (missing > 0) below = turn;
    else above = turn;
    const guess = turn + missing / slope(turn);
    const next = guess > below && guess < above ? guess : (below + above) / 2;
    if (Math.abs(next - turn) < 1e-15) return next;
    turn = next;
  }
  return turn;
}
