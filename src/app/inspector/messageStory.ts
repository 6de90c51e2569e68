/** The life of a queue's message in plain words: one sentence on what became of it, and every phase with its reason. */
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import { endings, endOf, type MessageLife, type MessagePhase, type MessageReceive, type Trace } from '../../sim/index.ts';
import type { PillProps } from '../../ui/Pill.tsx';
import type { CourseStep } from './Course.tsx';

export interface MessageStory {
  readonly tone: PillProps['tone'];
  readonly pill: string;
  readonly sentence: string;
  readonly steps: readonly CourseStep[];
}

const receivesOf = ({ phases }: MessageLife): MessageReceive[] => phases.flatMap(({ receive }) => receive ?? []);

/** Tells the life of one message. Messages are numbered from 1, as requests are. */
export function messageStory(trace: Trace, life: MessageLife): MessageStory {
  return { ...pills[life.outcome], sentence: sentenceOf(life), steps: [...life.phases.flatMap(stepsOf(trace, life)), lastStep(life)] };
}

const pills: Readonly<Record<MessageLife['outcome'], { readonly tone: PillProps['tone']; readonly pill: string }>> = {
  succeeded: { tone: 'invoke', pill: 'handled · deleted' },
  filtered: { tone: 'neutral', pill: 'filtered out' },
  deadLettered: { tone: 'error', pill: 'dead-lettered' },
  expired: { tone: 'error', pill: 'expired' },
  dropped: { tone: 'error', pill: 'dropped' },
  open: { tone: 'neutral', pill: 'still in the queue' },
};

function sentenceOf(life: MessageLife): string {
  const receives = receivesOf(life);
  const times = receives.length === 1 ? 'once' : `${receives.length} times`;
  const took = formatDuration(life.end - life.sent);
  const subject = `Message ${life.request + 1}`;
  const gone = life.broker === null ? 'deleted' : 'acknowledged';
  const twice = receives.filter(({ attempts, result }) => attempts.length > 0 && (result === 'deleted' || result === 'tooLate')).length;
  const again = twice > 1 ? ` The visibility timeout ended before the work, so ${twice} invocations did the same work on it.` : '';
  switch (life.outcome) {
    case 'succeeded':
      if (receives.length === 1) return `${subject} was received once, handled, and ${gone} ${took} after it was sent.`;
      return `${subject} was received ${times} until it was ${gone}, ${took} after it was sent.${again}`;
    case 'filtered':
      return `${subject} matches no filter, so it was ${gone} ${took} after it was sent, without an invocation.`;
    case 'dropped':
      return `${subject} was lost: it is larger than any batch may be.`;
    case 'deadLettered':
      return `${subject} was received ${times} and never ${life.broker === null ? 'deleted, as often as its queue allows' : 'acknowledged, as often as its broker delivers it'}: ${took} after it was sent it moved to the dead-letter queue.`;
    case 'expired':
      return `${subject} was lost: it was received ${receives.length === 0 ? 'never' : times}, and its time in the queue ran out ${took} after it was sent.`;
    default:
      return `${subject} was still in its queue when the run ended, ${took} after it was sent. It had been received ${receives.length === 0 ? 'never' : times}.`;
  }
}

const stepsOf =
  (trace: Trace, life: MessageLife) =>
  (phase: MessagePhase, place: number): CourseStep[] => {
    const { start, end, receive } = phase;
    if (receive !== null) return receiveSteps(trace, phase, receive, life.broker === null);
    if (phase.kind === 'delayed')
      return [{ start, end, title: 'Delayed', text: 'The queue holds every new message back for a while.', colour: '--phase-create' }];
    const before = life.phases[place - 1];
    const text =
      before?.receive == null ? undefined : life.broker === null ? whyBack(before.end, before.receive) : whyDelivered(before.receive);
    const title = text === undefined ? 'Waits in the queue' : 'In the queue again';
    return [{ start, end, title, colour: '--phase-frozen', ...(text !== undefined && { text }) }];
  };

/** Why a message is visible again at `t` after it was received. */
function whyBack(t: number, { result, ruleId, doneAt, hiddenUntil }: MessageReceive): string {
  if (!(doneAt <= t)) return 'The visibility timeout ended while an invocation was still at work on it: others may receive it now.';
  if (doneAt < hiddenUntil && result === 'reported' && ruleId === 'sqs.malformed-response')
    return 'The function named failed messages by ids that Lambda does not know, so the whole batch came back.';
  return reasons[result] ?? 'The visibility timeout ended, and nobody had deleted it.';
}

/** Why a broker delivers a message again. */
const whyDelivered = ({ result }: MessageReceive): string =>
  result === 'timedOut'
    ? 'The function timed out, so the broker delivers the whole batch again.'
    : 'The function failed, so the broker delivers the whole batch again.';

const reasons: Partial<Record<MessageReceive['result'], string>> = {
  failed: 'The function failed, so the whole batch came back when its visibility timeout ended.',
  timedOut: 'The function timed out, so the whole batch came back when its visibility timeout ended.',
  reported: 'The function reported this message as failed; it came back when its visibility timeout ended.',
  throttled: 'Lambda had no concurrency for the batch until its visibility timeout ended.',
  refused: 'Lambda refused to run the function until the visibility timeout ended.',
  recursionStopped: 'Lambda stopped it as part of a recursive loop; it came back when its visibility timeout ended.',
};

/** `hides`: others cannot receive it for a time of its own, as in SQS; a broker just waits for the acknowledgement. */
function receiveSteps(trace: Trace, { start, end }: MessagePhase, receive: MessageReceive, hides: boolean): CourseStep[] {
  const { receiveCount, batchSize, result } = receive;
  const size = batchSize === 1 ? 'alone' : `in a batch of ${batchSize}`;
  const isGood = result === 'deleted' || result === 'open' || result === 'tooLate';
  const colour = isGood ? '--phase-invoke' : result === 'throttled' ? '--phase-throttled' : '--phase-error';
  const hidden: CourseStep = {
    start,
    end,
    title: `Receive ${receiveCount}, ${size}`,
    text: hides ? hiddenText(receive) : 'With Lambda until it is acknowledged or delivered again.',
    colour,
  };
  return [hidden, ...receive.attempts.map((row) => attemptStep(trace, row))];
}

function hiddenText({ hiddenUntil, result }: MessageReceive): string {
  if (result === 'deleted') return 'Hidden from others meanwhile.';
  return Number.isFinite(hiddenUntil) ? 'Hidden from others until the visibility timeout ends, whatever becomes of the invocation.' : '';
}

function attemptStep(trace: Trace, row: number): CourseStep {
  const { invocations } = trace;
  const ending = endings[invocations.ending[row] as number];
  const start = invocations.time[row] as number;
  const isRefused = invocations.environment[row] === NO_ROW;
  const title = isRefused ? (ending?.outcome === 'throttled' ? 'Refused with 429' : 'Refused') : titles[ending?.outcome ?? 'running'];
  const colour = isRefused ? '--phase-throttled' : ending?.outcome === 'succeeded' ? '--phase-invoke' : '--phase-error';
  return {
    start,
    end: isRefused ? start : endOf(trace, row),
    title: title ?? 'Invocation',
    colour: ending?.outcome === 'running' ? '--line-strong' : colour,
    depth: 1,
  };
}

const titles: Readonly<Record<string, string>> = {
  running: 'Invocation, still running when the run ends',
  succeeded: 'Invocation succeeds',
  functionError: 'Invocation fails',
  timedOut: 'Invocation times out',
};

function lastStep({ outcome, end, deletedBy, phases, broker }: MessageLife): CourseStep {
  const at = { start: end, end };
  switch (outcome) {
    case 'succeeded': {
      const deleter = phases.find(({ receive }) => receive?.batch === deletedBy);
      const isLate = deleter !== undefined && deleter.end < end;
      const text = isLate ? 'By an earlier invocation that ended after its visibility timeout.' : undefined;
      return { ...at, title: broker === null ? 'Deleted' : 'Acknowledged', colour: '--phase-invoke', ...(text !== undefined && { text }) };
    }
    case 'filtered':
      return { ...at, title: `${broker === null ? 'Deleted' : 'Acknowledged'}: no filter wants it`, colour: '--phase-shutdown' };
    case 'dropped':
      return { ...at, title: 'Dropped: larger than any batch', colour: '--phase-error' };
    case 'deadLettered':
      return { ...at, title: 'Moved to the dead-letter queue', colour: '--phase-error' };
    case 'expired':
      return {
        ...at,
        title: broker === null ? 'Expired: kept for the whole retention period' : 'Expired: its time to live is over',
        colour: '--phase-error',
      };
    default:
      return { ...at, title: 'The run ends', colour: '--line-strong' };
  }
}
