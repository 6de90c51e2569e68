/** A run's moments as sorted columns, so that any window and any moment is a few bisections away. Built once per trace. */
import { firstAbove } from '../../base/bisect.ts';
import { sortIntegers } from '../../base/sortIntegers.ts';
import { NO_ROW } from '../../base/table.ts';
import { endings, endOf, isColdStart, startOf, type Trace } from '../../sim/index.ts';

export interface Tracks {
  /** When handlers started, µs; those of cold starts apart as well. */
  readonly starts: Float64Array;
  readonly cold: Float64Array;
  /** When attempts were refused. */
  readonly throttles: Float64Array;
  /** Failed invocations at their start, where CloudWatch draws them, and at their end, when they are known. */
  readonly errorStarts: Float64Array;
  readonly errorEnds: Float64Array;
  /** When admitted attempts reached Lambda and when they ended: what ConcurrentExecutions counts. */
  readonly admitted: Float64Array;
  readonly over: Float64Array;
  /** Concurrency right after each of `admitted`, and right after each of `over`. */
  readonly highs: Int32Array;
  readonly lows: Int32Array;
  /** Invocations that ended, in order of their start: what the Duration chart draws. */
  readonly dots: {
    readonly time: Float64Array;
    readonly duration: Float64Array;
    readonly isCold: Uint8Array;
    /** Places of the cold starts in these columns. */
    readonly coldPlaces: Uint32Array;
    readonly row: Uint32Array;
  };
  /** The same in order of their end. */
  readonly ended: { readonly time: Float64Array; readonly duration: Float64Array };
}

const known = new WeakMap<Trace, Tracks>();

/** The columns of a trace; the second call returns the first one's result. */
export function tracksOf(trace: Trace): Tracks {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const tracks = build(trace);
  known.set(trace, tracks);
  return tracks;
}

function build(trace: Trace): Tracks {
  const { environment, time, ending, length } = trace.invocations;
  const most = { starts: 0, cold: 0, throttles: 0, errorStarts: 0, errorEnds: 0, admitted: 0, over: 0, done: 0 };
  const column = () => new Float64Array(length);
  const [starts, cold, throttles, errorStarts, errorEnds, admitted, over] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ] as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const done = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const at = time[row] as number;
    if (environment[row] === NO_ROW) {
      if (endings[ending[row] as number]?.outcome === 'throttled') throttles[most.throttles++] = at;
      continue;
    }
    const end = endOf(trace, row);
    admitted[most.admitted++] = at;
    over[most.over++] = end;
    const start = startOf(trace, row);
    if (start >= trace.horizon) continue;
    starts[most.starts++] = start;
    if (isColdStart(trace, row)) cold[most.cold++] = start;
    const outcome = endings[ending[row] as number]?.outcome;
    if (outcome === 'running') continue;
    done[most.done++] = row;
    if (outcome === 'succeeded') continue;
    errorStarts[most.errorStarts++] = start;
    errorEnds[most.errorEnds++] = end;
  }
  const sorted = (values: Float64Array, count: number): Float64Array => {
    const exact = values.slice(0, count) as Float64Array<ArrayBuffer>;
    sortIntegers(exact);
    return exact;
  };
  const ends = sorted(over, most.over);
  const arrivals = sorted(admitted, most.admitted);
  return {
    starts: sorted(starts, most.starts),
    cold: sorted(cold, most.cold),
    throttles: sorted(throttles, most.throttles),
    errorStarts: sorted(errorStarts, most.errorStarts),
    errorEnds: sorted(errorEnds, most.errorEnds),
    admitted: arrivals,
    over: ends,
    ...levels(arrivals, ends),
    ...durations(trace, done.subarray(0, most.done)),
  };
}

/** Where an end and an arrival meet, the end goes first, as in the engine. */
function levels(admitted: Float64Array, over: Float64Array): { highs: Int32Array; lows: Int32Array } {
  const highs = new Int32Array(admitted.length);
  const lows = new Int32Array(over.length);
  let j = 0;
  for (let i = 0; i < admitted.length; i++) {
    while (j < over.length && (over[j] as number) <= (admitted[i] as number) && j <= i) {
      lows[j] = i - j - 1;
      j++;
    }
    highs[i] = i + 1 - j;
  }
  for (; j < over.length; j++) lows[j] = admitted.length - j - 1;
  return { highs, lows };
}

function durations(trace: Trace, done: Uint32Array): Pick<Tracks, 'dots' | 'ended'> {
  const byStart = Float64Array.from(done, (row) => startOf(trace, row));
  const byEnd = Float64Array.from(done, (row) => endOf(trace, row));
  const startOrder = Uint32Array.from(done);
  const endOrder = Uint32Array.from(done);
  sortIntegers(byStart, startOrder);
  sortIntegers(byEnd, endOrder);
  const durationOf = (row: number): number => trace.invocations.duration[row] as number;
  const isCold = Uint8Array.from(startOrder, (row) => Number(isColdStart(trace, row)));
  return {
    dots: {
      time: byStart,
      duration: Float64Array.from(startOrder, durationOf),
      isCold,
      coldPlaces: Uint32Array.from([...isCold.keys()].filter((i) => isCold[i] === 1)),
      row: startOrder,
    },
    ended: { time: byEnd, duration: Float64Array.from(endOrder, durationOf) },
  };
}

/** How many of `times` there were up to `t`, `t` included. */
export function countUntil(times: Float64Array, t: number): number {
  return firstAbove(times, t);
}

/** ConcurrentExecutions at `t`. */
export function concurrencyAt({ admitted, over }: Tracks, t: number): number {
  return firstAbove(admitted, t) - firstAbove(over, t);
}
