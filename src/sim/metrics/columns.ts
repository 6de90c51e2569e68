/** What a metric is made of over a whole run, as sorted columns: any window of it is a few bisections away. Times are µs. */
import { NumberColumn } from '../../base/numberColumn.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
import { placesUpTo, sortIntegersInSlices } from '../../base/sortIntegers.ts';
import type { OldestMessages } from './oldestMessage.ts';
import type { Steps } from './steps.ts';

export type Columns = Counts | Samples | Steps | Ages;

/** Moments that are counted, ascending. */
export interface Counts {
  readonly kind: 'counts';
  readonly times: Float64Array;
}

/** Measurements in the order of their times. */
export interface Samples {
  readonly kind: 'samples';
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** Ages that grow as time passes. */
export interface Ages {
  readonly kind: 'ages';
  readonly stretches: OldestMessages;
}

/** Visits what is counted or measured, in any order, with pauses. */
type Visit<Hear> = (hear: Hear) => Slices<void>;

/** Counts of the moments that `visit` tells of; what is no moment of the run (NaN, Infinity) does not count. `expected`: about how many there may be. */
export function* countsFrom(visit: Visit<(time: number) => void>, expected?: number): Slices<Counts> {
  const found = new NumberColumn(expected);
  yield* visit((time) => {
    if (Number.isFinite(time)) found.push(time);
  });
  const times = found.build();
  yield* sortIntegersInSlices(times);
  return { kind: 'counts', times };
}

/** Samples of the measurements that `visit` tells of; `expected` as in {@link countsFrom}. */
export function* samplesFrom(visit: Visit<(time: number, value: number) => void>, expected?: number): Slices<Samples> {
  const [foundTimes, foundValues] = [new NumberColumn(expected), new NumberColumn(expected)];
  yield* visit((time, value) => {
    if (!Number.isFinite(time)) return;
    foundTimes.push(time);
    foundValues.push(value);
  });
  const times = foundTimes.build();
  const values = foundValues.build();
  const order = yield* placesUpTo(values.length);
  yield* sortIntegersInSlices(times, order);
  const sorted = new Float64Array(values.length);
  yield* eachIndex(order.length, (i) => {
    sorted[i] = values[order[i] as number] as number;
  });
  return { kind: 'samples', times, values: sorted };
}
