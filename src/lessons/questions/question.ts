/** An interview question with the runs that prove its answer. Its words are in `texts`. */
import type { ScenarioInput } from '../../sim/index.ts';
import type { MomentQuery } from '../lessons/lesson.ts';

/** One run, and what its summary shows: expressions in the language of `coldstart run --expect`, over the summary and `ask`. */
export interface ProofRun {
  /** A name for it beside the other runs of the question; letters and digits. */
  readonly label: string;
  readonly scenario: ScenarioInput;
  readonly expect: readonly string[];
  /** Where the run shows it: opened, it stands there with this picked. Only a scenario that is refused has none. */
  readonly moment?: MomentQuery;
  /** The scenario must not run: a part of the problem that says so. */
  readonly refused?: string;
}

/** What one variant of a question asks with: numbers and texts by name. Expressions and words find them under `ask`. */
export type Ask = Readonly<Record<string, number | string>>;

/** A place of a run's scenario where a number of the question goes. */
export interface AskedEdit {
  /** Label of the run; every run where it is not given. */
  readonly run?: string;
  readonly path: string;
  /** `{name}` stands for the number of that name; alone it stays a number, within other text (`{ms}ms`) it becomes text. */
  readonly value: string;
}

export interface Question {
  /** Its number in the collection, from 1. */
  readonly number: number;
  /** Its name, under which its words are found. */
  readonly slug: string;
  /** The lesson that treats it, by its slug. */
  readonly lesson?: string;
  readonly runs: readonly ProofRun[];
  /** What holds between the runs: expressions over an object with the summary of each run under its label, and `ask`. */
  readonly together?: readonly string[];
  /** What "another one like this" may ask with, by name. The first of each is the question as it stands in the collection. */
  readonly numbers?: Readonly<Record<string, readonly (number | string)[]>>;
  /** Where these go. */
  readonly edits?: readonly AskedEdit[];
  /** For an answer by choice: expressions as in `together`, of which exactly one holds in each variant. */
  readonly options?: readonly { readonly id: string; readonly when: string }[];
}
