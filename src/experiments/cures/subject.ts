/** What a cure is asked for: one event of a run, such as a refusal or a cold start, as `interestingEvents` names it. */
import type { InterestingKind } from '../../sim/index.ts';

/** Kinds of events that a change of settings may prevent, and the table that the row of such a subject belongs to. */
export const subjectKinds = {
  throttle: 'invocation',
  refused: 'invocation',
  timeout: 'invocation',
  functionError: 'invocation',
  coldStart: 'invocation',
  spillover: 'invocation',
  retry: 'invocation',
  duplicate: 'invocation',
  callerGone: 'invocation',
  deadLettered: 'request',
  sentToDestination: 'request',
  dropped: 'request',
  expired: 'request',
  gatewayThrottled: 'request',
  retryQuotaEmpty: 'request',
  recursionStopped: 'request',
  denied: 'request',
} as const satisfies Partial<Record<InterestingKind, 'invocation' | 'request'>>;

export type SubjectKind = keyof typeof subjectKinds;

export interface Subject {
  readonly kind: SubjectKind;
  /** Row of the table that {@link subjectKinds} names. */
  readonly row: number;
}

/** Whether events of a kind can be subjects. */
export function isSubjectKind(kind: string): kind is SubjectKind {
  return Object.hasOwn(subjectKinds, kind);
}
