/** Recorded traffic: a request at each given time. */
import type { ArrivalKey, Arrivals, Retune, TrafficOf } from './arrivals.ts';
import { listed } from './listed.ts';

export function replay(arrivals: Arrivals, traffic: TrafficOf<'replay'>, _key: ArrivalKey, now: number): Retune<'replay'> {
  return listed(
    arrivals,
    traffic,
    ({ timestamps, start, end }) => ({ length: timestamps.length, at: (i) => timestamps[i] as number, start, end }),
    now,
  );
}
