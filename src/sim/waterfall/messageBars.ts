/** The path of a queue's message: delayed, visible, received again and again, with the attempts that were made while it was hidden. */
import { NO_ROW } from '../../base/table.ts';
import { endOf } from '../trace/endOf.ts';
import type { MessageLife, MessagePhase, MessageReceive } from '../trace/messageLife.ts';
import type { Trace } from '../trace/tables.ts';
import { attemptBars } from './attemptBars.ts';
import type { Bar } from './bar.ts';
import { draftBar } from './draftBar.ts';

/** Bars that tile the time from being sent to leaving the queue. */
export function messageBars(trace: Trace, life: MessageLife): Bar[] {
  return life.phases.flatMap((phase) =>
    phase.receive === null ? [queueBar(phase, life)] : receiveBars(trace, phase, phase.receive, life),
  );
}

function queueBar({ kind, start, end, ruleId }: MessagePhase, { broker }: MessageLife): Bar {
  if (kind === 'delayed') return draftBar('delayed', start, end, 'Held back by the queue’s delay', { ruleId });
  const isBack = ruleId !== null && ruleId !== 'limits.message-delay';
  if (broker !== null) return draftBar('queued', start, end, isBack ? 'With the broker again' : 'With the broker', { ruleId });
  return draftBar('queued', start, end, isBack ? 'Visible in the queue again' : 'Visible in the queue', { ruleId });
}

function receiveBars(trace: Trace, { start, end }: MessagePhase, receive: MessageReceive, { broker }: MessageLife): Bar[] {
  const bars: Bar[] = [];
  const { receiveCount, batchSize } = receive;
  const text = batchSize === 1 ? 'alone' : `in a batch of ${batchSize}`;
  const isOnly = receiveCount === 1 && receive.attempts.length === 1 && receive.result !== 'failed';
  let t = start;
  for (const [place, row] of receive.attempts.entries()) {
    const time = trace.invocations.time[row] as number;
    const isLate = time > end;
    if (!isLate && time > t)
      bars.push(
        draftBar('hidden', t, time, broker === null ? 'Hidden, until Lambda has concurrency' : 'Received, until Lambda has concurrency', {
          ruleId: receive.ruleId,
        }),
      );
    const isRefused = trace.invocations.environment[row] === NO_ROW;
    const until = isRefused || isLate ? time : Math.min(endOf(trace, row), end);
    const name = isOnly ? '' : `Receive ${receiveCount}${receive.attempts.length > 1 ? `, try ${place + 1}` : ''}`;
    const leaves = 'its visibility timeout ended';
    bars.push(...attemptBars(trace, row, { depth: 0, until, name, text, leaves, aside: isLate }));
    if (!isLate) t = Math.max(t, until);
  }
  if (end > t)
    bars.push(
      draftBar('hidden', t, end, broker === null ? 'Hidden until its visibility timeout ends' : 'Waits to be delivered again', {
        ruleId: receive.ruleId,
      }),
    );
  return bars;
}
