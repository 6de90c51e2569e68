/** What CloudWatch would show of each polled queue over a window, in one object. */
import { finish } from '../../base/slices.ts';
import { sqsQueuesOf } from '../trace/brokerOf.ts';
import type { Trace } from '../trace/tables.ts';
import { oldestAges, oldestMessages } from './oldestMessage.ts';
import { visitDeleted, visitReceived, visitSent } from './queueCounts.ts';
import { queueLevels } from './queueLevels.ts';

/** The average over the window's time, and the highest value in it. */
export interface Level {
  readonly avg: number;
  readonly max: number;
}

export interface QueueSummary {
  readonly ApproximateNumberOfMessagesVisible: Level;
  readonly ApproximateNumberOfMessagesNotVisible: Level;
  readonly ApproximateNumberOfMessagesDelayed: Level;
  /** Seconds, over the time in which there was a message; 0 when there never was one. */
  readonly ApproximateAgeOfOldestMessage: Level;
  readonly NumberOfMessagesSent: number;
  readonly NumberOfMessagesReceived: number;
  readonly NumberOfMessagesDeleted: number;
}

/** By name of the queue, over from ≤ t < to, µs. */
export function queueSummaries(trace: Trace, from: number, to: number): Record<string, QueueSummary> {
  const summaries: Record<string, QueueSummary> = {};
  for (const queue of sqsQueuesOf(trace)) {
    const level = (kind: Parameters<typeof queueLevels>[2]): Level => levelOf(queueLevels(trace, [queue], kind, from, to, to - from));
    const count = (visit: typeof visitSent): number => {
      let sum = 0;
      const noteIn = (time: number): void => {
        if (time >= from && time < to) sum++;
      };
      finish(visit(trace, [queue], noteIn));
      return sum;
    };
    summaries[queue] = {
      ApproximateNumberOfMessagesVisible: level('visible'),
      ApproximateNumberOfMessagesNotVisible: level('received'),
      ApproximateNumberOfMessagesDelayed: level('delayed'),
      ApproximateAgeOfOldestMessage: levelOf(oldestAges(finish(oldestMessages(trace, [queue])), from, to, to - from, to > from ? 1 : 0)),
      NumberOfMessagesSent: count(visitSent),
      NumberOfMessagesReceived: count(visitReceived),
      NumberOfMessagesDeleted: count(visitDeleted),
    };
  }
  return summaries;
}

function levelOf({ maxima, averages }: { readonly maxima: Float64Array; readonly averages: Float64Array }): Level {
  return { avg: averages[0] || 0, max: maxima[0] || 0 };
}
