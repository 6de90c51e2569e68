/** A given number of requests: all at once, or spread evenly over a time. */
import type { ArrivalKey, Arrivals, Retune, TrafficOf } from './arrivals.ts';
import { listed, type Times } from './listed.ts';

export function burst(arrivals: Arrivals, traffic: TrafficOf<'burst'>, _key: ArrivalKey, now: number): Retune<'burst'> {
  return listed(arrivals, traffic, burstTimes, now);
}

function burstTimes({ at, count, over, start, end }: TrafficOf<'burst'>): Times {
  return { length: count, at: (index) => Math.floor(at + (index * over) / count + 0.5), start, end };
}
