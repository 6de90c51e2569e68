/** Every latency of a run in order of its length, with the moment it was over and whether a cold start was in it. Built once per trace. */
import { NumberColumn } from '../../base/numberColumn.ts';
import { type Once, onceFor } from '../../base/onceFor.ts';
import { eachIndex, eachRow, type Slices } from '../../base/slices.ts';
import { placesUpTo, sortIntegersInSlices } from '../../base/sortIntegers.ts';
import { NO_ROW } from '../../base/table.ts';
import { admittedOf, attemptsByFunction, endings, endOf, isColdStart, type Trace } from '../../sim/index.ts';
import type { LatencyMeasure } from './latencyChoice.ts';

/** Times in µs; rows ascend by `value`. */
export interface LatencyColumns {
  readonly value: Float64Array;
  readonly time: Float64Array;
  readonly isCold: Uint8Array;
}

/** By function (an index into `trace.functions`), or null for all of them together. */
export const columnsByMeasure: Readonly<Record<LatencyMeasure, Once<Trace, number | null, LatencyColumns>>> = {
  duration: onceFor(durations),
  latency: onceFor(latencies),
};

/** Of one function, or of all. The second call returns the first one's result. */
export const latencyColumns = (trace: Trace, measure: LatencyMeasure, fn: number | null): LatencyColumns =>
  columnsByMeasure[measure].now(trace, fn);

class Found {
  readonly value: NumberColumn;
  readonly time: NumberColumn;
  readonly isCold: NumberColumn;

  constructor(expected: number) {
    this.value = new NumberColumn(expected);
    this.time = new NumberColumn(expected);
    this.isCold = new NumberColumn(expected);
  }

  add(value: number, time: number, isCold: boolean): void {
    this.value.push(value);
    this.time.push(time);
    this.isCold.push(Number(isCold));
  }
}

function* durations(trace: Trace, fn: number | null): Slices<LatencyColumns> {
  const found = new Found(trace.invocations.length);
  const { ending, duration } = trace.invocations;
  const isRunning = endings.map(({ outcome }) => outcome === 'running');
  yield* attemptsByFunction.inSlices(trace, null);
  const functions = fn === null ? trace.functions.keys() : [fn];
  for (const f of functions) {
    yield* eachRow(admittedOf(trace, f), (row) => {
      const end = endOf(trace, row);
      if (isRunning[ending[row] as number] || end >= trace.horizon) return;
      found.add(duration[row] as number, end, isColdStart(trace, row));
    });
  }
  return yield* sorted(found);
}

function* latencies(trace: Trace, fn: number | null): Slices<LatencyColumns> {
  const found = new Found(trace.requests.length);
  const { sent, settled, trigger, state, length } = trace.requests;
  const succeeded = trace.triggers.map(({ machine }) => trace.machines[machine].map(({ outcome }) => outcome === 'succeeded'));
  const counted = trace.triggers.map((one) => fn === null || one.function === fn);
  const cold = coldRequests(trace);
  yield;
  yield* eachIndex(length, (row) => {
    const of = trigger[row] as number;
    const end = settled[row] as number;
    if (!counted[of] || !succeeded[of]?.[state[row] as number] || !(end < trace.horizon)) return;
    found.add(end - (sent[row] as number), end, cold[row] === 1);
  });
  return yield* sorted(found);
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

function* sorted(found: Found): Slices<LatencyColumns> {
  const value = found.value.build();
  const foundTimes = found.time.build();
  const foundColds = found.isCold.build();
  const order = yield* placesUpTo(value.length);
  yield* sortIntegersInSlices(value, order);
  const time = new Float64Array(value.length);
  const isCold = new Uint8Array(value.length);
  yield* eachIndex(order.length, (i) => {
    const place = order[i] as number;
    time[i] = foundTimes[place] as number;
    isCold[i] = foundColds[place] as number;
  });
  return { value, time, isCold };
}
