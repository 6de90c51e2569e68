/** Every latency of a run in order of its length, with the moment it was over and whether a cold start was in it. Built once per trace. */
import { sortIntegers } from '../../base/sortIntegers.ts';
import { NO_ROW } from '../../base/table.ts';
import { admittedOf, endings, endOf, isColdStart, type Trace } from '../../sim/index.ts';
import type { LatencyMeasure } from './latencyChoice.ts';

/** Times in µs; rows ascend by `value`. */
export interface LatencyColumns {
  readonly value: Float64Array;
  readonly time: Float64Array;
  readonly isCold: Uint8Array;
}

const known = new WeakMap<Trace, Map<string, LatencyColumns>>();

/** Of one function (index into `trace.functions`), or of all. The second call returns the first one's result. */
export function latencyColumns(trace: Trace, measure: LatencyMeasure, fn: number | null): LatencyColumns {
  const own = known.get(trace) ?? new Map<string, LatencyColumns>();
  known.set(trace, own);
  const key = `${measure}/${fn}`;
  const before = own.get(key);
  if (before !== undefined) return before;
  const columns = sorted(measure === 'duration' ? durations(trace, fn) : latencies(trace, fn));
  own.set(key, columns);
  return columns;
}

interface Found {
  readonly value: number[];
  readonly time: number[];
  readonly isCold: boolean[];
}

function durations(trace: Trace, fn: number | null): Found {
  const found: Found = { value: [], time: [], isCold: [] };
  const { ending, duration } = trace.invocations;
  const functions = fn === null ? trace.functions.keys() : [fn];
  for (const f of functions) {
    for (const row of admittedOf(trace, f)) {
      const end = endOf(trace, row);
      if (endings[ending[row] as number]?.outcome === 'running' || end >= trace.horizon) continue;
      found.value.push(duration[row] as number);
      found.time.push(end);
      found.isCold.push(isColdStart(trace, row));
    }
  }
  return found;
}

function latencies(trace: Trace, fn: number | null): Found {
  const found: Found = { value: [], time: [], isCold: [] };
  const { sent, settled, trigger, state, length } = trace.requests;
  const succeeded = trace.triggers.map(({ machine }) => trace.machines[machine].map(({ outcome }) => outcome === 'succeeded'));
  const counted = trace.triggers.map((one) => fn === null || one.function === fn);
  const cold = coldRequests(trace);
  for (let row = 0; row < length; row++) {
    const of = trigger[row] as number;
    const end = settled[row] as number;
    if (!counted[of] || !succeeded[of]?.[state[row] as number] || !(end < trace.horizon)) continue;
    found.value.push(end - (sent[row] as number));
    found.time.push(end);
    found.isCold.push(cold[row] === 1);
  }
  return found;
}

/** 1 for every request of which an attempt waited for a new environment, whether alone or in a batch. */
function coldRequests(trace: Trace): Uint8Array {
  const { invocations, environments, requests, batchInvocations, batches, batchItems } = trace;
  const cold = new Uint8Array(requests.length);
  for (let row = 0; row < environments.length; row++) {
    const invocation = environments.invocation[row] as number;
    if (invocation !== NO_ROW) cold[invocations.request[invocation] as number] = 1;
  }
  for (let place = 0; place < batchInvocations.length; place++) {
    if (!isColdStart(trace, batchInvocations.invocation[place] as number)) continue;
    const batch = batchInvocations.batch[place] as number;
    const first = batches.first[batch] as number;
    for (let i = first; i < first + (batches.count[batch] as number); i++) cold[batchItems.request[i] as number] = 1;
  }
  return cold;
}

function sorted({ value, time, isCold }: Found): LatencyColumns {
  const keys = Float64Array.from(value);
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  sortIntegers(keys, order);
  const times = new Float64Array(keys.length);
  const colds = new Uint8Array(keys.length);
  for (let i = 0; i < order.length; i++) {
    const place = order[i] as number;
    times[i] = time[place] as number;
    colds[i] = Number(isCold[place]);
  }
  return { value: keys, time: times, isCold: colds };
}
