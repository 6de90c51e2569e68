/** A challenge: a system that is broken or not yet built, and what it must achieve. The engine judges; the words are in `texts`. */
import type { ScenarioInput } from '../../sim/index.ts';
import type { Edit } from '../lessons/lesson.ts';

/** What a goal measures is shown in one of these ways. */
export type MeasureFormat = 'count' | 'ms' | 'percent' | 'dollars';

/** Something that must hold in the run of every seed. Expressions are over {@link ChallengeFacts}. */
export interface Goal {
  readonly id: string;
  readonly holds: string;
  /** The number that the goal is about. */
  readonly measure: string;
  readonly format: MeasureFormat;
}

/** "Find why": the person names the cause; the starting run says which option holds. */
export interface Diagnosis {
  readonly options: readonly { readonly id: string; readonly when: string }[];
}

export interface Challenge {
  readonly slug: string;
  readonly scenario: ScenarioInput;
  /** Numbers that goals and their words refer to, under `target`. */
  readonly targets: Readonly<Record<string, number>>;
  readonly goals: readonly Goal[];
  /** Paths that have to stay as they are: the load, the work, and what nobody can buy. */
  readonly fixed: readonly string[];
  readonly diagnosis?: Diagnosis;
  /** One good solution. */
  readonly par: readonly Edit[];
  /** The rule that decides it. */
  readonly ruleId: string;
  /** The lesson that treats it. */
  readonly lesson: string;
}

/** The seeds under which a solution is checked, whatever seed the scenario has. */
export const CHECKED_SEEDS: readonly number[] = [1, 2, 3, 4, 5];
