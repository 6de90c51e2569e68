/** What a kind of change is given to propose from, and what it proposes. */
import type { LambdaFunction, Resource, Scenario, Trace, TraceTrigger, Trigger } from '../../sim/index.ts';
import type { Edit } from './cure.ts';
import type { Subject } from './subject.ts';

/** A change to try. */
export interface Proposal {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** What it takes that the run does not show, as a sentence. */
  readonly note?: string;
}

/** One request that has to do with the subject: its own, or one that its code was waiting for. */
export interface Site {
  readonly request: number;
  /** Index into `trace.functions`. */
  readonly fn: number;
  /** The settings in force when the subject happened; those of its version where an environment took it. */
  readonly function: LambdaFunction;
  readonly version: string;
  readonly trigger: TraceTrigger;
  /** The scenario's trigger; absent for calls from code. */
  readonly settings: Trigger | undefined;
  /** The resource that the trigger reads, if any. */
  readonly source: Resource | undefined;
  /** Rows of its attempts. */
  readonly attempts: readonly number[];
  /** Names of the endings of its attempts. */
  readonly endings: ReadonlySet<string>;
}

export interface CureContext {
  readonly json: unknown;
  readonly trace: Trace;
  readonly subject: Subject;
  /** When the subject happened, µs. */
  readonly time: number;
  /** In force at that time. */
  readonly scenario: Scenario;
  /** The subject's own request first. */
  readonly sites: readonly Site[];
  /** The run with `edits`, to measure what would be enough; null when the scenario is not valid or the budget is used up. */
  readonly run: (edits: readonly Edit[]) => Trace | null;
  /** Where to write a setting so that it holds at the time of the subject: a timeline `set` may have replaced it. */
  readonly path: (path: string) => string;
}

/** One kind of change. */
export interface Candidate {
  /** Stable name; also that of its cures. */
  readonly kind: string;
  /** It takes away what happened, and not what made it hurt. */
  readonly isExplanation?: boolean;
  /** Changes to try, the least one first: the first that removes the subject is the cure. */
  readonly propose: (context: CureContext) => Iterable<Proposal>;
}
