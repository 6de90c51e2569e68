/** Invocations that do work again which another had done or was still doing: what "at least once" costs. */
import { NO_ROW } from '../../base/table.ts';
import { attemptsOf } from './indexTrace.ts';
import { originKinds, type Trace } from './tables.ts';

/** Why an invocation is a duplicate. */
export interface Duplicate {
  /** Row of the request that is handled again: the message, or the second delivery of an event. */
  readonly request: number;
  /** Of a message whose visibility timeout ended too early: the batch that was still at work. Else NO_ROW: the source delivered twice. */
  readonly earlier: number;
  /** Row of the batch that received the message again, or NO_ROW. */
  readonly batch: number;
}

const known = new WeakMap<Trace, ReadonlyMap<number, Duplicate>>();

/** By row of the invocation (of a batch: its first attempt), in no particular order. */
export function duplicatesOf(trace: Trace): ReadonlyMap<number, Duplicate> {
  const before = known.get(trace);
  if (before) return before;
  const found = new Map<number, Duplicate>();
  addSecondDeliveries(trace, found);
  addEarlyReturns(trace, found);
  known.set(trace, found);
  return found;
}

/** async.at-least-once, sqs.at-least-once */
function addSecondDeliveries(trace: Trace, found: Map<number, Duplicate>): void {
  const { origins } = trace;
  const code = originKinds.findIndex(({ name }) => name === 'duplicate');
  for (let row = 0; row < origins.length; row++) {
    if (origins.kind[row] !== code) continue;
    const request = origins.request[row] as number;
    const first = attemptsOf(trace, request)[0];
    if (first !== undefined) found.set(first, { request, earlier: NO_ROW, batch: NO_ROW });
  }
}

/** sqs.visibility: a message was received again while the batch that had it before was still at work. */
function addEarlyReturns(trace: Trace, found: Map<number, Duplicate>): void {
  const { batches, batchItems, batchInvocations, triggers } = trace;
  if (!triggers.some(({ machine }) => machine === 'queueMessage') || batches.length === 0) return;
  const firstAttempt = new Uint32Array(batches.length).fill(NO_ROW);
  for (let row = batchInvocations.length - 1; row >= 0; row--) {
    firstAttempt[batchInvocations.batch[row] as number] = batchInvocations.invocation[row] as number;
  }
  const lastBatch = new Uint32Array(trace.requests.length).fill(NO_ROW);
  for (let batch = 0; batch < batches.length; batch++) {
    if (triggers[batches.trigger[batch] as number]?.machine !== 'queueMessage') continue;
    const first = batches.first[batch] as number;
    for (let item = first; item < first + (batches.count[batch] as number); item++) {
      const request = batchItems.request[item] as number;
      const earlier = lastBatch[request] as number;
      lastBatch[request] = batch;
      const attempt = firstAttempt[batch] as number;
      if (earlier === NO_ROW || attempt === NO_ROW || found.has(attempt)) continue;
      const isDone = (batches.settled[earlier] as number) <= (batches.formed[batch] as number);
      if (!isDone) found.set(attempt, { request, earlier, batch });
    }
  }
}
