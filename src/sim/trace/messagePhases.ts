/** Where a message of a queue was, stretch by stretch: delayed, visible, or received and hidden. The stretches tile its time in the queue. */
import { type Groups, groupRows } from '../../base/groupRows.ts';
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
  const { requests, batches } = trace;
  const items = receivesOf(trace, request);
  const end = endOfMessage(trace, request);
  let t = requests.sent[request] as number;
  const first = items.length > 0 ? (batches.formed[batchOfItem(trace, items[0] as number)] as number) : end;
  // A queue may get another delay at the very moment of sending; no message is received before its own delay is over.
  const delayed = Math.min(t + delayAt(trace, requests.trigger[request] as number, t), first, end);
  if (delayed > t) visit('delayed', t, delayed, -1);
  t = delayed;
  for (const item of items) {
    const batch = batchOfItem(trace, item);
    const formed = batches.formed[batch] as number;
    if (formed > t) visit('visible', t, formed, -1);
    t = Math.min(batches.hiddenUntil[batch] as number, end);
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
}

const known = new WeakMap<Trace, ReceiveIndex>();

function indexOf(trace: Trace): ReceiveIndex {
  const before = known.get(trace);
  if (before) return before;
  const { first, count, length } = trace.batches;
  const batches = new Uint32Array(trace.batchItems.length);
  for (let row = 0; row < length; row++) batches.fill(row, first[row] as number, (first[row] as number) + (count[row] as number));
  const index = { items: groupRows(trace.batchItems.request, trace.requests.length), batches };
  known.set(trace, index);
  return index;
}

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
  const { resources } = trace.epochs.length === 1 ? (trace.epochs[0] as Trace['epochs'][number]).scenario : scenarioAt(trace, t);
  const delay = resources.find(({ name }) => name === queue)?.settings.delay;
  return typeof delay === 'number' ? delay : 0;
}
