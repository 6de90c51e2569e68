/** A metronome: the k-th request comes k / rate after the first, which comes at the start. */
import type { ArrivalKey, Arrivals, Retune, TrafficOf } from './arrivals.ts';
import { bent, lineFrom, timeOn } from './line.ts';

export function constant(arrivals: Arrivals, traffic: TrafficOf<'constant'>, _key: ArrivalKey, now: number): Retune<'constant'> {
  let line = lineFrom(traffic, now);
  let due = 0;
  arrivals.next = timeOn(line, due);
  arrivals.advance = () => {
    arrivals.count += 1;
    due += 1;
    arrivals.next = timeOn(line, due);
  };
  return (at, changed) => {
    line = bent(line, at, changed);
    arrivals.next = timeOn(line, due);
  };
}
