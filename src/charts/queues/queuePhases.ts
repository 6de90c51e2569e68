/** Where the messages of a polled queue were over the whole run: every stretch of being delayed, visible or in flight, ready to be asked for a moment. */
import { type Stretches, StretchList } from '../../base/stretches.ts';
import { batchOfItem, endOfMessage, messagesOf, type PhaseKind, type Trace, visitPhases } from '../../sim/index.ts';

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

const known = new WeakMap<Trace, Map<string, QueuePhases>>();

/** The phases of the messages of `queue`. The second call returns the first one's result. */
export function queuePhases(trace: Trace, queue: string): QueuePhases {
  const ofTrace = known.get(trace) ?? new Map<string, QueuePhases>();
  known.set(trace, ofTrace);
  const phases = ofTrace.get(queue) ?? findPhases(trace, queue);
  ofTrace.set(queue, phases);
  return phases;
}

function findPhases(trace: Trace, queue: string): QueuePhases {
  const lists: Record<PhaseKind, StretchList> = { delayed: new StretchList(), visible: new StretchList(), received: new StretchList() };
  const overdue = new StretchList();
  for (const request of messagesOf(trace, queue)) {
    visitPhases(trace, request, (kind, start, end, item) => {
      if (end > start) lists[kind].add(start, end, kind === 'received' ? item : request);
      if (item >= 0) noteOverdue(trace, request, item, overdue);
    });
  }
  return { delayed: lists.delayed.index(), visible: lists.visible.index(), received: lists.received.index(), overdue: overdue.index() };
}

/** From the end of the visibility timeout until the batch was done with or the message was gone. */
function noteOverdue(trace: Trace, request: number, item: number, list: StretchList): void {
  const batch = batchOfItem(trace, item);
  const hiddenUntil = trace.batches.hiddenUntil[batch] as number;
  const settled = trace.batches.settled[batch] as number;
  const until = Math.min(Number.isNaN(settled) ? trace.horizon : settled, endOfMessage(trace, request));
  if (until > hiddenUntil) list.add(hiddenUntil, until, item);
}
