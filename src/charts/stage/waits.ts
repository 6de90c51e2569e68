/** Requests between two attempts: how many wait, and when the next ones are due. */
import { firstAbove } from '../../base/bisect.ts';
import { sortIntegers } from '../../base/sortIntegers.ts';
import { endOf, indexTrace, type Trace } from '../../sim/index.ts';
import { MOST_CLOCKS } from './clocks.ts';

interface Waits {
  /** When each wait ends, ascending, and when that one began, µs. */
  readonly until: Float64Array;
  readonly since: Float64Array;
  /** When waits began, ascending, µs. */
  readonly begun: Float64Array;
}

/** Clocks are looked for among this many of the waits that end next. */
const LOOK = 512;

const known = new WeakMap<Trace, readonly Waits[]>();

/** The requests of a trigger that had an attempt and wait for another one at `t`, µs: how many, and when the next ones are due. */
export function retriesAt(trace: Trace, trigger: number, t: number): { readonly count: number; readonly due: readonly number[] } {
  const { until, since, begun } = waitsOf(trace)[trigger] as Waits;
  const first = firstAbove(until, t);
  const due: number[] = [];
  for (let i = first; i < Math.min(until.length, first + LOOK) && due.length < MOST_CLOCKS; i++) {
    if ((since[i] as number) <= t) due.push(until[i] as number);
  }
  return { count: firstAbove(begun, t) - first, due };
}

function waitsOf(trace: Trace): readonly Waits[] {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const all: { until: number; since: number }[][] = trace.triggers.map(() => []);
  const { offsets, rows } = indexTrace(trace).invocationsByRequest;
  for (let request = 0; request < trace.requests.length; request++) {
    const list = all[trace.requests.trigger[request] as number];
    for (let i = (offsets[request] as number) + 1; i < (offsets[request + 1] as number); i++) {
      const until = trace.invocations.time[rows[i] as number] as number;
      // A caller may try again while the attempt it gave up is still running: then there was no wait.
      list?.push({ until, since: Math.min(until, endOf(trace, rows[i - 1] as number)) });
    }
  }
  for (const list of all) list.sort((a, b) => a.until - b.until);
  const waits = all.map((list) => {
    const since = Float64Array.from(list, ({ since: begin }) => begin);
    const begun = since.slice();
    sortIntegers(begun);
    return { until: Float64Array.from(list, ({ until }) => until), since, begun };
  });
  known.set(trace, waits);
  return waits;
}
