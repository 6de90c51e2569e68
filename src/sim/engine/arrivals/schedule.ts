/** One request each time a schedule expression fires. */
import type { ArrivalKey, Arrivals, Retune, TrafficOf } from './arrivals.ts';
import { listed } from './listed.ts';

export function schedule(arrivals: Arrivals, traffic: TrafficOf<'schedule'>, _key: ArrivalKey, now: number): Retune<'schedule'> {
  return listed(arrivals, traffic, ({ times, start, end }) => ({ length: times.length, at: (i) => times[i] as number, start, end }), now);
}
