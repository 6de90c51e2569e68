/** Independent callers: gaps are exponential, and the k-th request keeps its luck whatever the rate. */
import { log } from '../../../base/elementary.ts';
import { uniform } from '../../../base/random.ts';
import { type ArrivalKey, type Arrivals, arrivalAt, type Retune, type TrafficOf } from './arrivals.ts';
import { bent, lineFrom, timeOn } from './line.ts';

export function poisson(arrivals: Arrivals, traffic: TrafficOf<'poisson'>, key: ArrivalKey, now: number): Retune<'poisson'> {
  const { high, low } = key;
  let line = lineFrom(traffic, now);
  // A field of an object, because a captured variable that holds a fraction costs an allocation at each change.
  const luck = { due: -log(uniform(high, low, arrivals.count)) };
  arrivals.next = timeOn(line, luck.due);
  arrivals.advance = () => {
    const due = luck.due - log(uniform(high, low, ++arrivals.count));
    luck.due = due;
    arrivals.next = arrivalAt(line.from + ((due - line.units) * 1_000_000) / line.rate, line.from, line.end);
  };
  return (at, changed) => {
    line = bent(line, at, changed);
    arrivals.next = timeOn(line, luck.due);
  };
}
