/** The shape of an answer to "why did this happen?": one sentence, the rule, and the chain of causes, each a place to go. */
import type { InterestingKind } from '../trace/interestingEvents.ts';
import type { Trace } from '../trace/tables.ts';

/** Kinds of events that have a why. */
export type WhyKind = Extract<
  InterestingKind,
  | 'throttle'
  | 'refused'
  | 'duplicate'
  | 'timeout'
  | 'functionError'
  | 'callerGone'
  | 'retry'
  | 'spillover'
  | 'coldStart'
  | 'deadLettered'
  | 'sentToDestination'
  | 'dropped'
  | 'expired'
  | 'recursionStopped'
  | 'denied'
  | 'invalidResponse'
  | 'jobFailed'
  | 'jobTimedOut'
  | 'gatewayThrottled'
  | 'retryQuotaEmpty'
  | 'reclaimed'
>;

/** One event of a run: its kind, and the row of the table that the kind's `subject` in `interestingKinds` names. */
export interface WhySubject {
  readonly kind: WhyKind;
  readonly row: number;
}

/** Where a cause can be looked at. `timeline`: the entry's place in the scenario's list. */
export interface WhyPlace {
  readonly kind: 'invocation' | 'environment' | 'request' | 'timeline';
  readonly row: number;
}

/** One cause, or the event itself. */
export interface WhyLink {
  /** µs, within the run. */
  readonly time: number;
  /** What happened, with its numbers; no full stop at its end. */
  readonly text: string;
  /** The rule by which it led on, or null when it needs none. */
  readonly ruleId: string | null;
  /** Null: nowhere in particular, such as a setting that the run began with. */
  readonly place: WhyPlace | null;
}

export interface Why {
  readonly subject: WhySubject;
  /** When it happened, µs: as `interestingEvents` has it. */
  readonly time: number;
  /** The answer; the first sentence has the numbers. */
  readonly sentence: string;
  readonly ruleId: string;
  /** Three to seven, in order of time; the last one is the event itself. */
  readonly links: readonly WhyLink[];
}

/** What a kind's file says about one event. */
export interface Answer {
  readonly sentence: string;
  readonly ruleId: string;
  /** Causes, in any order. */
  readonly causes: readonly WhyLink[];
  /** Further causes, the best first, for when there are few of the others. */
  readonly spare?: readonly WhyLink[];
  /** The event itself. */
  readonly event: WhyLink;
}

/** One kind of event that has a why. */
export interface WhyDefinition {
  readonly kind: WhyKind;
  /** What a person asks. */
  readonly question: string;
  /** When the event happened to row `row`, µs; null when it did not. */
  readonly timeOf: (trace: Trace, row: number) => number | null;
  /** Only for rows with a time. */
  readonly answer: (trace: Trace, row: number) => Answer;
}
