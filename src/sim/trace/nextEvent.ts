/** The nearest recorded instant: what "step" moves to. */
import { firstAbove, firstAtLeast } from '../../base/bisect.ts';
import { sortIntegers } from '../../base/sortIntegers.ts';
import type { Trace } from './tables.ts';
import { visitSpans } from './visitSpans.ts';

/** The first instant after `t` at which anything was recorded, µs; null when there is none before the horizon. */
export function nextEvent(trace: Trace, t: number): number | null {
  let best = trace.horizon;
  for (const times of instants(trace)) {
    const found = times[firstAbove(times, t)];
    if (found !== undefined && found < best) best = found;
  }
  const at = Math.floor(t);
  const { ended, length } = trace.environments;
  for (let row = 0; row < length && (trace.environments.created[row] as number) <= at; row++) {
    if ((ended[row] as number) <= at) continue;
    visitSpans(trace, row, at, Number.POSITIVE_INFINITY, (_state, _start, end) => {
      if (end < best) best = end;
      return false;
    });
  }
  return best < trace.horizon ? best : null;
}

/** The last instant before `t` at which anything was recorded, µs; null when there is none. */
export function previousEvent(trace: Trace, t: number): number | null {
  let best = -1;
  for (const times of instants(trace)) {
    const found = times[firstAtLeast(times, t) - 1];
    if (found !== undefined && found > best) best = found;
  }
  // Times are whole microseconds: what began before t had begun at the last whole one before it.
  const at = Math.min(Math.ceil(t), trace.horizon) - 1;
  const { created, ended, length } = trace.environments;
  for (let row = 0; row < length && (created[row] as number) <= at; row++) {
    const end = ended[row] as number;
    if (end <= at) {
      if (end > best) best = end;
      continue;
    }
    visitSpans(trace, row, at, Number.POSITIVE_INFINITY, (_state, start) => {
      if (start > best) best = start;
      return false;
    });
  }
  return best < 0 ? null : best;
}

const known = new WeakMap<Trace, readonly Float64Array[]>();

/** Sorted columns of instants that belong to no environment. */
function instants(trace: Trace): readonly Float64Array[] {
  const before = known.get(trace);
  if (before) return before;
  const settled = settledTimes(trace);
  sortIntegers(settled);
  const columns = [trace.requests.sent, trace.invocations.time, trace.environments.created, trace.marks.time, settled];
  known.set(trace, columns);
  return columns;
}

function settledTimes(trace: Trace): Float64Array<ArrayBuffer> {
  const { settled, length } = trace.requests;
  const times = new Float64Array(length);
  let n = 0;
  for (let row = 0; row < length; row++) {
    const time = settled[row] as number;
    if (time < trace.horizon) times[n++] = time;
  }
  return times.slice(0, n);
}
