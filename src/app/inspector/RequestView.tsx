/** A request: the life of a queue's message, else its newest attempt at the cursor, or the words that there is none yet. */
import { useMemo } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { messageLife, type Trace, type TraceIndex } from '../../sim/index.ts';
import { useReadout } from '../stores/useReadout.ts';
import { Answer } from './Answer.tsx';
import { AttemptView } from './AttemptView.tsx';
import { MessageView } from './MessageView.tsx';

export interface RequestViewProps {
  readonly trace: Trace;
  readonly index: TraceIndex;
  readonly row: number;
}

export function RequestView({ trace, index, row }: RequestViewProps) {
  const time = useReadout();
  const life = useMemo(() => messageLife(trace, row), [trace, row]);
  if (life !== null) return <MessageView trace={trace} life={life} />;
  const { offsets, rows } = index.invocationsByRequest;
  const attempts = rows.subarray(offsets[row], offsets[row + 1]);
  const begun = attempts.filter((attempt) => (trace.invocations.time[attempt] as number) <= time).at(-1) ?? attempts[0];
  if (begun !== undefined) return <AttemptView trace={trace} index={index} row={begun} />;
  const sent = formatClock(trace.requests.sent[row] as number, trace.horizon);
  return (
    <Answer
      tone="neutral"
      pill="on its way"
      sentence={`This event was sent at ${sent} and no attempt to invoke the function was made within this run.`}
    />
  );
}
