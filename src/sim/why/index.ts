/** The kinds of events that have a why, listed by hand, and the ways to ask. */
import { interestingKinds } from '../trace/interestingEvents.ts';
import type { Trace } from '../trace/tables.ts';
import { chainOf } from './chainOf.ts';
import { callerGone } from './kinds/callerGone.ts';
import { coldStart } from './kinds/coldStart.ts';
import { deadLettered } from './kinds/deadLettered.ts';
import { denied } from './kinds/denied.ts';
import { dropped } from './kinds/dropped.ts';
import { duplicate } from './kinds/duplicate.ts';
import { expired } from './kinds/expired.ts';
import { functionError } from './kinds/functionError.ts';
import { gatewayThrottled } from './kinds/gatewayThrottled.ts';
import { invalidResponse } from './kinds/invalidResponse.ts';
import { jobFailed } from './kinds/jobFailed.ts';
import { jobTimedOut } from './kinds/jobTimedOut.ts';
import { reclaimed } from './kinds/reclaimed.ts';
import { recursionStopped } from './kinds/recursionStopped.ts';
import { refused } from './kinds/refused.ts';
import { retry } from './kinds/retry.ts';
import { retryQuotaEmpty } from './kinds/retryQuotaEmpty.ts';
import { sentToDestination } from './kinds/sentToDestination.ts';
import { spillover } from './kinds/spillover.ts';
import { throttle } from './kinds/throttle.ts';
import { timeout } from './kinds/timeout.ts';
import type { Why, WhyDefinition, WhyKind, WhySubject } from './why.ts';

export type { Why, WhyDefinition, WhyKind, WhyLink, WhyPlace, WhySubject } from './why.ts';

/** All kinds; of several that one row has, the first is the one that a person asks about first. */
export const whyKinds: readonly WhyDefinition[] = [
  throttle,
  refused,
  duplicate,
  timeout,
  functionError,
  callerGone,
  retry,
  spillover,
  coldStart,
  jobFailed,
  jobTimedOut,
  deadLettered,
  sentToDestination,
  dropped,
  expired,
  recursionStopped,
  denied,
  invalidResponse,
  gatewayThrottled,
  retryQuotaEmpty,
  reclaimed,
];

const byKind: ReadonlyMap<string, WhyDefinition> = new Map(whyKinds.map((definition) => [definition.kind, definition]));

/** Why the event happened; null when there is no such event in this run, or when its kind has no why. */
export function whyOf(trace: Trace, { kind, row }: { readonly kind: string; readonly row: number }): Why | null {
  const definition = byKind.get(kind);
  const time = definition?.timeOf(trace, row) ?? null;
  if (definition === undefined || time === null) return null;
  const answer = definition.answer(trace, row);
  const { sentence, ruleId } = answer;
  return { subject: { kind: definition.kind, row }, time, sentence, ruleId, links: chainOf(trace, answer) };
}

/** What a person may ask about a row: `timeOf` of each event that it went through, in the order of {@link whyKinds}. */
export function whySubjectsOf(
  trace: Trace,
  { kind: table, row }: { readonly kind: 'invocation' | 'environment' | 'request'; readonly row: number },
): readonly (WhySubject & { readonly time: number })[] {
  return whyKinds.flatMap(({ kind, timeOf }) => {
    if (tableOf(kind) !== table) return [];
    const time = timeOf(trace, row);
    return time === null ? [] : [{ kind, row, time }];
  });
}

/** The question that a kind answers, such as "Why was it throttled?". */
export const questionOf = (kind: WhyKind): string => byKind.get(kind)?.question ?? '';

const tableOf = (kind: WhyKind): string => interestingKinds.find(({ name }) => name === kind)?.subject ?? '';
