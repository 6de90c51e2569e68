/** Where a message of a queue was, stretch by stretch: delayed, visible, or received and hidden. The stretches tile its time in the queue. */
import { type Groups, groupRowsInSlices } from '../../base/groupRows.ts';
import { onceFor } from '../../base/onceFor.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
import { scenarioAt } from './configuration.ts';
import { queueOf } from './queuesOf.ts';
import type { Trace } from './tables.ts';

export type PhaseKind = 'delayed' | 'visible' | 'received';

/** A stretch from `start` to `end`, µs. `item`: row of `trace.batchItems` by which it was received, or -1. */
export type VisitPhase = (kind: PhaseKind, start: number, end: number, item: number) => void;

/**
 * Visits the phases of the message in row `request`, in order, from its being sent to its end (the run's end when it has none yet): each begins where
 * the one before ends. Receives are visited even when they took no time; the others have a length.
 */
export function visitPhases(trace: Trace, request: number, visit: VisitPhase): void {
  const { formed: formedAt, hiddenUntil } = trace.batches;
  const { items, batches, delays } = indexOf(trace);
  const stop = items.offsets[request + 1] as number;
  const begin = items.offsets[request] as number;
  const end = endOfMessage(trace, request);
  let t = trace.requests.sent[request] as number;
  const first = begin < stop ? (formedAt[batches[items.rows[begin] as number] as number] as number) : end;
  const trigger = trace.requests.trigger[request] as number;
  // A queue may get another delay at the very moment of sending; no message is received before its own delay is over.
  const delayed = Math.min(t + (delays === null ? delayAt(trace, trigger, t) : (delays[trigger] as number)), first, end);
  if (delayed > t) visit('delayed', t, delayed, -1);
  t = delayed;
  for (let place = begin; place < stop; place++) {
    const item = items.rows[place] as number;
    const batch = batches[item] as number;
    const formed = formedAt[batch] as number;
    if (formed > t) visit('visible', t, formed, -1);
    t = Math.min(hiddenUntil[batch] as number, end);
    visit('received', formed, t, item);
  }
  if (end > t) visit('visible', t, end, -1);
}

/** When the message left the queue, or the end of the run, µs. */
export function endOfMessage(trace: Trace, request: number): number {
  const settled = trace.requests.settled[request] as number;
  return Number.isNaN(settled) ? trace.horizon : settled;
}

interface ReceiveIndex {
  /** Rows of `trace.batchItems`, by request. */
  readonly items: Groups;
  /** By row of `trace.batchItems`: the batch. */
  readonly batches: Uint32Array;
  /** By trigger: the delay of its queue, µs; null where settings change within the run. */
  readonly delays: readonly number[] | null;
}

/** What {@link visitPhases} and the others here look up. The key is null. */
export const receiveIndex = onceFor(function* (trace: Trace, _: null): Slices<ReceiveIndex> {
  const { first, count, length } = trace.batches;
  const batches = new Uint32Array(trace.batchItems.length);
  yield* eachIndex(length, (row) => {
    const begin = first[row] as number;
    for (let item = begin; item < begin + (count[row] as number); item++) batches[item] = row;
  });
  const items = yield* groupRowsInSlices(trace.batchItems.request, trace.requests.length);
  const delays = trace.epochs.length > 1 ? null : trace.triggers.map((_trigger, trigger) => delayAt(trace, trigger, 0));
  return { items, batches, delays };
});

const indexOf = (trace: Trace): ReceiveIndex => receiveIndex.now(trace, null);

/** Rows of `trace.batchItems` by which the request was received, in order of time. */
export function receivesOf(trace: Trace, request: number): Uint32Array {
  const { offsets, rows } = indexOf(trace).items;
  return rows.subarray(offsets[request] as number, offsets[request + 1] as number);
}

/** Row of the batch that a row of `trace.batchItems` belongs to. */
export const batchOfItem = (trace: Trace, item: number): number => indexOf(trace).batches[item] as number;

/** limits.message-delay: the delay of the trigger's queue at `t`, µs. */
function delayAt(trace: Trace, trigger: number, t: number): number {
  const queue = queueOf(trace, trigger);
  const { resources } = scenarioAt(trace, t);
  const delay = resources.find(({ name }) => name === queue)?.settings.delay;
  return typeof delay === 'number' ? delay : 0;
}
