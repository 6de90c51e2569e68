/** How many requests a function had in flight: at most in a run, and at a moment. */
import { NO_ROW } from '../../base/table.ts';
import { endOf, functionOf, type Trace } from '../../sim/index.ts';

/** The most invocations of functions that `isOurs` names (by index) that were in flight at once; init counts, refused ones do not. */
export function peakInFlight(trace: Trace, isOurs: (fn: number) => boolean): number {
  const { environment, time, length } = trace.invocations;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let row = 0; row < length; row++) {
    if (environment[row] === NO_ROW || !isOurs(functionOf(trace, row))) continue;
    starts.push(time[row] as number);
    ends.push(endOf(trace, row));
  }
  const order = Float64Array.from(ends).sort();
  let peak = 0;
  for (let begun = 0, done = 0; begun < starts.length; begun++) {
    // Who is done at this very moment has made room.
    while ((order[done] as number) <= (starts[begun] as number)) done++;
    peak = Math.max(peak, begun + 1 - done);
  }
  return peak;
}

/** How many invocations of function `fn` are in flight at `t`, µs, those that begin then included. */
export function inFlightAt(trace: Trace, fn: number, t: number): number {
  const { environment, time, length } = trace.invocations;
  let count = 0;
  for (let row = 0; row < length && (time[row] as number) <= t; row++) {
    if (environment[row] !== NO_ROW && functionOf(trace, row) === fn && endOf(trace, row) > t) count++;
  }
  return count;
}
