/** Turns a traffic entry into the stream of its arrival times. */
import type { Traffic } from '../../scenario/model.ts';
import type { ArrivalKey, Arrivals } from './arrivals.ts';
import { burst } from './burst.ts';
import { constant } from './constant.ts';
import { poisson } from './poisson.ts';
import { ramp } from './ramp.ts';
import { replay } from './replay.ts';
import { schedule } from './schedule.ts';
import { sine } from './sine.ts';
import { step } from './step.ts';

/**
 * The arrivals of `traffic` with the random numbers of the key. Closed traffic has none of its own (its requests follow answers): `next`
 * is Infinity.
 */
export function createArrivals(traffic: Traffic, keyHigh: number, keyLow: number): Arrivals {
  const arrivals: Arrivals = { next: Infinity, count: 0, advance: nothing, retune: nothing };
  const key: ArrivalKey = { high: keyHigh, low: keyLow };
  let pattern = traffic.pattern;
  let retune = begin(arrivals, traffic, key, traffic.start);
  arrivals.retune = (now, changed) => {
    if (changed.pattern === pattern) {
      retune(now, changed as never);
      return;
    }
    pattern = changed.pattern;
    retune = begin(arrivals, changed, key, now);
  };
  return arrivals;
}

function begin(arrivals: Arrivals, traffic: Traffic, key: ArrivalKey, now: number): (now: number, traffic: never) => void {
  switch (traffic.pattern) {
    case 'constant':
      return constant(arrivals, traffic, key, now);
    case 'poisson':
      return poisson(arrivals, traffic, key, now);
    case 'ramp':
      return ramp(arrivals, traffic, key, now);
    case 'step':
      return step(arrivals, traffic, key, now);
    case 'burst':
      return burst(arrivals, traffic, key, now);
    case 'sine':
      return sine(arrivals, traffic, key, now);
    case 'schedule':
      return schedule(arrivals, traffic, key, now);
    case 'replay':
      return replay(arrivals, traffic, key, now);
    case 'closed':
      arrivals.next = Infinity;
      arrivals.advance = nothing;
      return nothing;
  }
}

function nothing(): void {}
