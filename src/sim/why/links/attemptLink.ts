/** An attempt as a cause: how it ended, and what in it was to blame. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { attemptName } from '../../trace/attemptName.ts';
import { attemptsOfBatch } from '../../trace/batchAttempts.ts';
import { batchOf } from '../../trace/batchOf.ts';
import { configurationOf } from '../../trace/configuration.ts';
import { departureOf } from '../../trace/departureOf.ts';
import { ENDING, endings } from '../../trace/endings.ts';
import { endOf } from '../../trace/endOf.ts';
import { failedCall } from '../../trace/failedCall.ts';
import { attemptsOf } from '../../trace/indexTrace.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';
import { failingStep } from './stepsOf.ts';

/** The end of the attempt in row `row`, or the moment its caller left it. */
export function attemptLink(trace: Trace, row: number): WhyLink {
  const left = departureOf(trace, row);
  const ending = endings[trace.invocations.ending[row] as number];
  const isLeft = left < Number.POSITIVE_INFINITY;
  return {
    time: isLeft ? left : endOf(trace, row),
    text: attemptWords(trace, row, 'present'),
    ruleId: isLeft ? null : (ending?.ruleId ?? null),
    place: { kind: 'invocation', row },
  };
}

/** What became of an attempt, as its caller sees it. */
export function attemptWords(trace: Trace, row: number, tense: 'present' | 'past'): string {
  const left = departureOf(trace, row);
  const name = attemptName(trace, row);
  if (left === Number.POSITIVE_INFINITY) return `${name} ${howItEnded(trace, row, tense)}`;
  const patience = formatDuration(left - (trace.invocations.time[row] as number));
  return `The caller of ${lower(name)} ${tense === 'past' ? 'stopped' : 'stops'} waiting after ${patience}`;
}

/** The attempt's end as the second half of a sentence, in the present tense or in the past. */
export function howItEnded(trace: Trace, row: number, tense: 'present' | 'past' = 'present'): string {
  const code = trace.invocations.ending[row] as number;
  const ending = endings[code];
  const took = formatDuration(trace.invocations.duration[row] as number);
  const [is, fails, succeeds] = verbs[tense];
  switch (ending?.outcome) {
    case 'throttled':
      return `${is} refused with 429`;
    case 'refused':
      return `${is} refused: ${ending.exception ?? ending.name}`;
    case 'timedOut':
      return `${is} ended at its timeout, after ${took}`;
    case 'functionError':
      return `${fails} after ${took}: ${faultIn(trace, row, code)}`;
    case 'succeeded':
      return `${succeeds} after ${took}`;
    default:
      return `${is} still running`;
  }
}

const verbs = { present: ['is', 'fails', 'succeeds'], past: ['was', 'failed', 'succeeded'] } as const;

/** What in a failed attempt was to blame. */
function faultIn(trace: Trace, row: number, code: number): string {
  if (code === ENDING.outOfMemory)
    return `it needed more than its ${configurationOf(trace, trace.invocations.environment[row] as number).memorySize} MB`;
  if (code === ENDING.crashed) return 'its process exited';
  if (code === ENDING.killed) return 'its environment was killed';
  if (code === ENDING.initFailed) return 'init failed inside it';
  const call = failedCall(trace, row)?.sentence;
  if (call !== undefined) return lower(call.replace(/\.$/, ''));
  const step = failingStep(trace, row);
  return step === undefined ? 'the handler threw an error' : `${step.kind === 'call' ? step.label : 'a step of its handler'} failed`;
}

/** Rows of the attempts before `row` of the same request or batch, in order of time. */
export function attemptsBefore(trace: Trace, row: number): number[] {
  const batch = batchOf(trace, row);
  const all = batch < 0 ? attemptsOf(trace, trace.invocations.request[row] as number) : attemptsOfBatch(trace, batch);
  return [...all.filter((other) => other < row)];
}

/** For the middle of a sentence. */
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
