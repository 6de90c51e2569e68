/** A request: the life of a queue's message, else what became of it as a whole, else its newest attempt at the cursor. */
import { useMemo } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { messageLife, type StateInfo, type Trace, type TraceIndex, whySubjectsOf } from '../../sim/index.ts';
import { useReadout } from '../stores/useReadout.ts';
import { Attempts } from './Attempts.tsx';
import { AttemptView } from './AttemptView.tsx';
import { MessageView } from './MessageView.tsx';
import { Related } from './Related.tsx';
import { Why } from './Why.tsx';

export interface RequestViewProps {
  readonly trace: Trace;
  readonly index: TraceIndex;
  readonly row: number;
}

export function RequestView({ trace, index, row }: RequestViewProps) {
  const time = useReadout();
  const life = useMemo(() => messageLife(trace, row), [trace, row]);
  const of = useMemo(() => ({ kind: 'request', row }) as const, [row]);
  const subjects = useMemo(() => whySubjectsOf(trace, of), [trace, of]);
  if (life !== null) return <MessageView trace={trace} life={life} />;
  const { offsets, rows } = index.invocationsByRequest;
  const attempts = rows.subarray(offsets[row], offsets[row + 1]);
  const begun = attempts.filter((attempt) => (trace.invocations.time[attempt] as number) <= time).at(-1) ?? attempts[0];
  if (begun !== undefined && subjects.length === 0) return <AttemptView trace={trace} index={index} row={begun} />;
  const sent = formatClock(trace.requests.sent[row] as number, trace.horizon);
  const end = endOf(trace, row);
  const sentence =
    end === null
      ? `This event was sent at ${sent} and no attempt to invoke the function was made within this run.`
      : `This event was sent at ${sent} and the function was not invoked with it. ${end.description}`;
  const isGivenUp = subjects.length > 0;
  return (
    <Why
      trace={trace}
      of={of}
      subjects={subjects}
      answer={{ tone: isGivenUp ? 'error' : 'neutral', pill: outcomeOf(trace, row), sentence }}
      time={time}
    >
      {begun === undefined ? null : (
        <>
          <Attempts trace={trace} index={index} row={begun} />
          <Related trace={trace} row={begun} />
        </>
      )}
    </Why>
  );
}

/** The state in which a request ended, or null while it had not when the run ended. */
function endOf(trace: Trace, row: number): StateInfo | null {
  const machine = trace.triggers[trace.requests.trigger[row] as number]?.machine ?? 'synchronous';
  const state = trace.machines[machine][trace.requests.state[row] as number];
  return state === undefined || state.outcome === null ? null : state;
}

/** What became of a request, as its pill says it. */
function outcomeOf(trace: Trace, row: number): string {
  const outcome = endOf(trace, row)?.outcome ?? null;
  return (outcome === null ? undefined : pills[outcome]) ?? 'on its way';
}

const pills: Readonly<Record<string, string>> = {
  sentToDestination: 'given up · to its destination',
  deadLettered: 'dead-lettered',
  dropped: 'lost',
  expired: 'expired',
  denied: 'denied',
  recursionStopped: 'loop stopped',
  throttled: '429 · throttled',
  functionError: 'function error',
  timedOut: 'timed out',
  callerGone: 'caller gone',
  serviceError: 'Lambda failed',
  cached: 'from the cache',
  jobFailed: 'action failed',
  continued: 'job goes on',
  invalidResponse: '502 · response turned down',
  succeeded: 'answered',
};
