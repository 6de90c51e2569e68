/** Arrivals at given times, which are found by their place in a list and need no random numbers. */
import type { Arrivals } from './arrivals.ts';

/** A list of times in order, µs; it may be worked out instead of stored. */
export interface Times {
  readonly length: number;
  readonly at: (index: number) => number;
  readonly start: number;
  readonly end: number;
}

/** Installs the arrivals of a list: those of its times that lie from `now` and its start on and before its end. */
export function listed<T>(arrivals: Arrivals, traffic: T, timesOf: (traffic: T) => Times, now: number): (now: number, changed: T) => void {
  let times = timesOf(traffic);
  let index = firstFrom(times, now);
  const next = () => {
    const time = index < times.length ? times.at(index) : Infinity;
    return time < times.end ? time : Infinity;
  };
  arrivals.next = next();
  arrivals.advance = () => {
    arrivals.count += 1;
    index += 1;
    arrivals.next = next();
  };
  return (at, changed) => {
    times = timesOf(changed);
    index = firstFrom(times, at);
    arrivals.next = next();
  };
}

function firstFrom(times: Times, now: number): number {
  const from = Math.max(now, times.start);
  let first = 0;
  for (let above = times.length; first < above; ) {
    const middle = (first + above) >> 1;
    if (times.at(middle) < from) first = middle + 1;
    else above = middle;
  }
  return first;
}
