/** Independent callers: gaps are exponential, and the k-th request keeps its luck whatever the rate. */
import { log } from '../../../base/elementary.ts';
import { uniform } from '../../../base/random.ts';
import { type ArrivalKey, type Arrivals, arrivalAt, type Retune, type TrafficOf } from './arrivals.ts';
import { bent, type Line, lineFrom, timeOn } from './line.ts';

export function poisson(arrivals: Arrivals, traffic: TrafficOf<'poisson'>, key: ArrivalKey, now: number): Retune<'poisson'> {
  const { high, low } = key;
  let line: Line = lineFrom(traffic, now);
  let { from, units, rate, end } = line;
  let due = -log(uniform(high, low, arrivals.count));
  arrivals.next = timeOn(line, due);
  arrivals.advance = () => {
    due -= log(uniform(high, low, ++arrivals.count));
    arrivals.next = arrivalAt(from + ((due - units) * 1_000_000) / rate, from, end);
  };
  return (at, changed) => {
    line = bent(line, at, changed);
    ({ from, units, rate, end } = line);
    arrivals.next = timeOn(line, due);
  };
}
