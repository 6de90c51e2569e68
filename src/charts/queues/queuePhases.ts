/** Where the messages of a polled queue were over the whole run: every stretch of being delayed, visible or in flight, ready to be asked for a moment. */
import { onceFor } from '../../base/onceFor.ts';
import { eachRow, type Slices } from '../../base/slices.ts';
import { type Stretches, StretchList } from '../../base/stretches.ts';
import {
  batchOfItem,
  endOfMessage,
  messagesByQueue,
  messagesOf,
  type PhaseKind,
  receiveIndex,
  type Trace,
  visitPhases,
} from '../../sim/index.ts';

export interface QueuePhases {
  /** Their subjects are rows of requests. */
  readonly delayed: Stretches;
  readonly visible: Stretches;
  /** Their subjects are rows of `trace.batchItems`. */
  readonly received: Stretches;
  /**
   * A message that is visible again while the invocation that received it is still at work on it: whoever receives it now does the work again.
   * Their subjects are rows of `trace.batchItems`.
   */
  readonly overdue: Stretches;
}

/** The phases of the messages of a queue. */
export const phasesByQueue = onceFor(findPhases);

/** The phases of the messages of `queue`. The second call returns the first one's result. */
export const queuePhases = (trace: Trace, queue: string): QueuePhases => phasesByQueue.now(trace, queue);

function* findPhases(trace: Trace, queue: string): Slices<QueuePhases> {
  yield* messagesByQueue.inSlices(trace, null);
  yield* receiveIndex.inSlices(trace, null);
  const messages = messagesOf(trace, queue);
  const lists: Record<PhaseKind, StretchList> = {
    delayed: new StretchList(),
    visible: new StretchList(messages.length),
    received: new StretchList(messages.length),
  };
  const overdue = new StretchList();
  yield* eachRow(messages, (request) =>
    visitPhases(trace, request, (kind, start, end, item) => {
      if (end > start) lists[kind].add(start, end, kind === 'received' ? item : request);
      if (item >= 0) noteOverdue(trace, request, item, overdue);
    }),
  );
  return {
    delayed: yield* lists.delayed.index(),
    visible: yield* lists.visible.index(),
    received: yield* lists.received.index(),
    overdue: yield* overdue.index(),
  };
}

/** From the end of the visibility timeout until the batch was done with or the message was gone. */
function noteOverdue(trace: Trace, request: number, item: number, list: StretchList): void {
  const batch = batchOfItem(trace, item);
  const hiddenUntil = trace.batches.hiddenUntil[batch] as number;
  const settled = trace.batches.settled[batch] as number;
  const until = Math.min(Number.isNaN(settled) ? trace.horizon : settled, endOfMessage(trace, request));
  if (until > hiddenUntil) list.add(hiddenUntil, until, item);
}
