/** A lesson: a scenario that changes step by step, each step with a prediction whose key its run gives. Its words are in `texts`. */
import type { InterestingKind, ScenarioInput } from '../../sim/index.ts';

/** One value of the scenario, by its path. Undefined removes what is there. */
export interface Edit {
  readonly path: string;
  readonly value: unknown;
}

/** A moment of a run, found by a question to its trace. `nth`: from 0; negative counts from the end. */
export type MomentQuery =
  | { readonly kind: 'event'; readonly event: InterestingKind; readonly nth?: number }
  /** A request of a trigger, when it was sent or when its outcome was there. */
  | { readonly kind: 'request'; readonly trigger: string; readonly nth?: number; readonly at: 'sent' | 'settled' }
  /** An attempt that got an environment, when its handler began or when it ended. */
  | { readonly kind: 'attempt'; readonly function: string; readonly nth?: number; readonly at: 'start' | 'end' }
  | { readonly kind: 'environment'; readonly function: string; readonly nth?: number; readonly at: 'created' | 'ready' | 'ended' };

/** What the person says before the run. Expressions are over {@link StepFacts}. */
export type Prediction =
  /** Exactly one `when` holds in the run. */
  | { readonly kind: 'cause'; readonly options: readonly { readonly id: string; readonly when: string }[] }
  | {
      readonly kind: 'number';
      readonly value: string;
      /** Short, as beside a bar; empty for a count. */
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** How far from the value still counts as right, in the same unit. */
      readonly close: number;
    }
  /** In the order in which they are offered; the run's times say which is right. */
  | { readonly kind: 'order'; readonly events: readonly { readonly id: string; readonly moment: MomentQuery }[] }
  /** Drawn over some points, from left to right. */
  | {
      readonly kind: 'curve';
      readonly along: CurveAlong;
      /** Of the values; empty for a count. */
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** How far the drawn points may lie from those of the run, on average, in the same unit. */
      readonly close: number;
    };

/** What lies under a curve, and where its values come from. */
export type CurveAlong =
  /** Equal stretches of time, from the beginning of the run; the value of each is the metric's highest or average within it. */
  | {
      readonly kind: 'time';
      readonly metric: string;
      readonly statistic: 'Maximum' | 'Average' | 'Sum';
      readonly function: string;
      /** As in a scenario: "30s". */
      readonly until: string;
      readonly stretches: number;
    }
  /** Settings that are compared, each with a value of the run. `x` is an expression over `set`. */
  | { readonly kind: 'settings'; readonly unit: string; readonly points: readonly { readonly x: string; readonly value: string }[] };

export interface Step {
  /** Its name within the lesson; letters and hyphens. */
  readonly slug: string;
  /** What changes against the step before; none in the first step of most lessons. */
  readonly edits: readonly Edit[];
  /** The person makes the change themselves. `done`: expressions over `set` that hold when they have; `edits` is one way of doing it. */
  readonly task?: { readonly done: readonly string[] };
  readonly prediction: Prediction;
  /** The decisive moment: the run is paused there with this picked. */
  readonly reveal: MomentQuery;
  /** What the text after the run says, as expressions that hold in the run. */
  readonly claims: readonly string[];
  readonly ruleId: string;
}

export interface Lesson {
  readonly slug: string;
  readonly scenario: ScenarioInput;
  readonly steps: readonly Step[];
  /** What the open playground changes against the last step. */
  readonly playground: readonly Edit[];
}

/** Lessons about one thing. Its title is in `texts`. */
export interface Chapter {
  /** Letters and hyphens. */
  readonly id: string;
  readonly lessons: readonly Lesson[];
}
