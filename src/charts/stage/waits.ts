/** Events between two attempts: when the next one is due. */
import { firstAbove } from '../../base/bisect.ts';
import { endOf, indexTrace, type Trace } from '../../sim/index.ts';

interface Waits {
  /** When each wait ends, ascending, and when it began, µs. */
  readonly until: Float64Array;
  readonly since: Float64Array;
}

/** A clock is looked for among this many of the waits that end next. */
const LOOK = 256;

const known = new WeakMap<Trace, readonly Waits[]>();

/** When the next attempt of an event that already had one is due after `t`, µs; null when none waits. */
export function nextRetry(trace: Trace, trigger: number, t: number): number | null {
  const { until, since } = waitsOf(trace)[trigger] as Waits;
  const first = firstAbove(until, t);
  for (let i = first; i < Math.min(until.length, first + LOOK); i++) if ((since[i] as number) <= t) return until[i] as number;
  return null;
}

function waitsOf(trace: Trace): readonly Waits[] {
  const before = known.get(trace);
  if (before !== undefined) return before;
  const all: { until: number; since: number }[][] = trace.triggers.map(() => []);
  const { offsets, rows } = indexTrace(trace).invocationsByRequest;
  for (let request = 0; request < trace.requests.length; request++) {
    const list = all[trace.requests.trigger[request] as number];
    for (let i = (offsets[request] as number) + 1; i < (offsets[request + 1] as number); i++) {
      list?.push({ until: trace.invocations.time[rows[i] as number] as number, since: endOf(trace, rows[i - 1] as number) });
    }
  }
  for (const list of all) list.sort((a, b) => a.until - b.until);
  const waits = all.map((list) => ({
    until: Float64Array.from(list, ({ until }) => until),
    since: Float64Array.from(list, ({ since }) => since),
  }));
  known.set(trace, waits);
  return waits;
}
