/** Independent callers: gaps are exponential, and the k-th request keeps its luck whatever the rate. */
import { log } from '../../../base/elementary.ts';
import { uniform } from '../../../base/random.ts';
import { type ArrivalKey, type Arrivals, arrivalAt, type Retune, type TrafficOf } from './arrivals.ts';
import { bent, type Line, lineFrom } from './line.ts';

/** So many arrivals are worked out at a time: in a loop of its own the arithmetic of several overlaps, and no fraction is ever boxed. */
const BATCH = 64;

/** The arrivals from number `first` on. */
interface Batch {
  first: number;
  /** Units of expected arrivals by which each is due, and when that is on the line. */
  readonly dues: Float64Array;
  readonly times: Float64Array;
}

export function poisson(arrivals: Arrivals, traffic: TrafficOf<'poisson'>, key: ArrivalKey, now: number): Retune<'poisson'> {
  let line = lineFrom(traffic, now);
  const batch: Batch = { first: arrivals.count - BATCH, dues: new Float64Array(BATCH), times: new Float64Array(BATCH) };
  const { times } = batch;
  drawNext(batch, key, line);
  arrivals.next = times[0] as number;
  arrivals.advance = () => {
    const k = ++arrivals.count - batch.first;
    if (k < BATCH) arrivals.next = times[k] as number;
    else {
      drawNext(batch, key, line);
      arrivals.next = times[0] as number;
    }
  };
  return (at, changed) => {
    line = bent(line, at, changed);
    placeFrom(batch, arrivals.count - batch.first, line);
    arrivals.next = times[arrivals.count - batch.first] as number;
  };
}

/** Goes on to the next batch, whose first is due after the last of this one. */
function drawNext(batch: Batch, key: ArrivalKey, line: Line): void {
  const { high, low } = key;
  const { dues } = batch;
  const first = batch.first + BATCH;
  let due = dues[BATCH - 1] as number;
  for (let i = 0; i < BATCH; i++) {
    due -= log(uniform(high, low, first + i));
    dues[i] = due;
  }
  batch.first = first;
  placeFrom(batch, 0, line);
}

/** Works out when the arrivals from the `start`-th of the batch on are due. */
function placeFrom(batch: Batch, start: number, line: Line): void {
  const { dues, times } = batch;
  const { from, units, rate, end } = line;
  for (let i = start; i < BATCH; i++) times[i] = arrivalAt(from + (((dues[i] as number) - units) * 1_000_000) / rate, from, end);
}
