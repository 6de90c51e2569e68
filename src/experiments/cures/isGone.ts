/** Whether an event of one run is gone in another, and nothing worse has come in its place. */
import { NO_ROW } from '../../base/table.ts';
import { attemptsOf, endings, isColdStart, messageLife, originOf, type Trace, twinOf } from '../../sim/index.ts';
import { outcomeOf } from './outcomeOf.ts';
import { requestOf } from './requestOf.ts';
import type { Subject, SubjectKind } from './subject.ts';

/** Whether `after` is without what `subject` names in `before`. Both are runs with the same seed. */
export function isGone(before: Trace, after: Trace, subject: Subject): boolean {
  const request = requestOf(before, subject);
  const twin = twinOf(before, after, request);
  if (twin === null) return isSpared(before, after, request);
  return wasHandled(after, twin) && holds[subject.kind](after, twin, !isUntroubled(before, request));
}

/** What must be true of the twin, besides that the function took it. `mayFail`: the request failed before, for whatever reason. */
const holds: Readonly<Record<SubjectKind, (trace: Trace, request: number, mayFail: boolean) => boolean>> = {
  throttle: isUntroubled,
  refused: isUntroubled,
  timeout: isUntroubled,
  functionError: isUntroubled,
  coldStart: isWarm,
  spillover: isWarm,
  retry: isDoneOnce,
  // A second delivery that its source still makes is one, however well it goes.
  duplicate: (trace, request) => originOf(trace, request)?.kind !== 'duplicate' && isDoneOnce(trace, request),
  callerGone: isDoneOnce,
  deadLettered: isSucceeded,
  sentToDestination: isSucceeded,
  dropped: isSucceeded,
  expired: isSucceeded,
  gatewayThrottled: isSucceeded,
  retryQuotaEmpty: isSucceeded,
  recursionStopped: isSucceeded,
  denied: isSucceeded,
};

/** The request never came: it followed from something that now ends well without it. */
function isSpared(before: Trace, after: Trace, request: number): boolean {
  const origin = originOf(before, request);
  if (origin === null) return false;
  const parent = origin.table === 'request' ? origin.parent : (before.invocations.request[origin.parent] as number);
  const twin = twinOf(before, after, parent);
  return twin === null ? isSpared(before, after, parent) : isSucceeded(after, twin);
}

function wasHandled(trace: Trace, request: number): boolean {
  return attemptsOf(trace, request).some((row) => trace.invocations.environment[row] !== NO_ROW);
}

/** No attempt was refused, failed or timed out. */
function isUntroubled(trace: Trace, request: number): boolean {
  const outcomes = Array.from(attemptsOf(trace, request), (row) => endings[trace.invocations.ending[row] as number]?.outcome);
  return outcomes.every((outcome) => outcome === 'succeeded' || outcome === 'running');
}

/** A warm start that fails is still warm, where the cold one failed too. */
function isWarm(trace: Trace, request: number, mayFail: boolean): boolean {
  return (mayFail || isUntroubled(trace, request)) && attemptsOf(trace, request).every((row) => !isColdStart(trace, row));
}

/** One attempt, or one receive of a queue, brought it to a good end. */
function isDoneOnce(trace: Trace, request: number): boolean {
  const life = messageLife(trace, request);
  const times = life?.phases.filter(({ receive }) => receive !== null).length ?? attemptsOf(trace, request).length;
  return times === 1 && isUntroubled(trace, request) && isSucceeded(trace, request);
}

function isSucceeded(trace: Trace, request: number): boolean {
  return outcomeOf(trace, request) === 'succeeded';
}
