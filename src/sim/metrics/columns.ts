/** What a metric is made of over a whole run, as sorted columns: any window of it is a few bisections away. Times are µs. */
import { sortIntegers } from '../../base/sortIntegers.ts';
import type { OldestStretch } from './oldestMessage.ts';
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
  readonly stretches: readonly OldestStretch[];
}

/** Counts of the moments that `visit` tells of, in any order; what is no moment of the run (NaN, Infinity) does not count. */
export function countsFrom(visit: (hear: (time: number) => void) => void): Counts {
  const times: number[] = [];
  visit((time) => {
    if (Number.isFinite(time)) times.push(time);
  });
  const column = Float64Array.from(times);
  sortIntegers(column);
  return { kind: 'counts', times: column };
}

/** Samples of the measurements that `visit` tells of, in any order. */
export function samplesFrom(visit: (hear: (time: number, value: number) => void) => void): Samples {
  const times: number[] = [];
  const values: number[] = [];
  visit((time, value) => {
    if (!Number.isFinite(time)) return;
    times.push(time);
    values.push(value);
  });
  const column = Float64Array.from(times);
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  sortIntegers(column, order);
  const sorted = new Float64Array(values.length);
  for (let i = 0; i < order.length; i++) sorted[i] = values[order[i] as number] as number;
  return { kind: 'samples', times: column, values: sorted };
}
