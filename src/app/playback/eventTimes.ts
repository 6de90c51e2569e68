/** Every moment at which something begins or ends in a run, in order: what the step buttons walk along. */
import { startOf, type Trace } from '../../sim/index.ts';

const cache = new WeakMap<Trace, Float64Array>();

/** The times of a run, µs, sorted, each once; computed at the first step and kept as long as the run. */
export function eventTimes(trace: Trace): Float64Array {
  const known = cache.get(trace);
  if (known !== undefined) return known;
  const times = collect(trace);
  cache.set(trace, times);
  return times;
}

function collect(trace: Trace): Float64Array {
  const { requests, invocations, spans, marks, horizon } = trace;
  const all = new Float64Array(requests.length + 2 * invocations.length + 2 * spans.length + marks.length);
  let count = 0;
  const add = (time: number) => {
    if (time >= 0 && time <= horizon) all[count++] = time;
  };
  for (let row = 0; row < requests.length; row++) add(requests.sent[row] as number);
  for (let row = 0; row < invocations.length; row++) {
    const start = startOf(trace, row);
    add(invocations.time[row] as number);
    add(start + (invocations.duration[row] as number));
  }
  for (let row = 0; row < spans.length; row++) {
    add(spans.start[row] as number);
    add(spans.end[row] as number);
  }
  for (let row = 0; row < marks.length; row++) add(marks.time[row] as number);
  const sorted = all.subarray(0, count).sort();
  return sorted.filter((time, i) => i === 0 || time !== sorted[i - 1]);
}
