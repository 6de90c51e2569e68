/** Where the messages of a polled queue were over the whole run: every stretch of being delayed, visible or in flight, ready to be asked for a moment. */
import { indexStretches, type Stretches } from '../../base/stretches.ts';
import { batchOfItem, endOfMessage, messagesOf, type PhaseKind, receivesOf, type Trace, visitPhases } from '../../sim/index.ts';

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

interface Listed {
  readonly starts: number[];
  readonly ends: number[];
  readonly subjects: number[];
}

const aList = (): Listed => ({ starts: [], ends: [], subjects: [] });

function findPhases(trace: Trace, queue: string): QueuePhases {
  const lists: Record<PhaseKind, Listed> = { delayed: aList(), visible: aList(), received: aList() };
  const overdue = aList();
  for (const request of messagesOf(trace, queue)) {
    visitPhases(trace, request, (kind, start, end, item) => {
      if (end > start) note(lists[kind], start, end, kind === 'received' ? item : request);
    });
    for (const item of receivesOf(trace, request)) {
      const batch = batchOfItem(trace, item);
      const hiddenUntil = trace.batches.hiddenUntil[batch] as number;
      const settled = trace.batches.settled[batch] as number;
      const until = Math.min(Number.isNaN(settled) ? trace.horizon : settled, endOfMessage(trace, request));
      if (until > hiddenUntil) note(overdue, hiddenUntil, until, item);
    }
  }
  const indexed = ({ starts, ends, subjects }: Listed): Stretches => indexStretches(starts, ends, subjects);
  return {
    delayed: indexed(lists.delayed),
    visible: indexed(lists.visible),
    received: indexed(lists.received),
    overdue: indexed(overdue),
  };
}

function note({ starts, ends, subjects }: Listed, start: number, end: number, subject: number): void {
  starts.push(start);
  ends.push(end);
  subjects.push(subject);
}
