/** An interview question with the runs that prove its answer. */
import type { ScenarioInput } from '../../sim/index.ts';

/** One run, and what its summary shows: expressions in the language of `coldstart run --expect`. */
export interface ProofRun {
  /** A name for it beside the other runs of the question; letters and digits. */
  readonly label: string;
  readonly scenario: ScenarioInput;
  readonly expect: readonly string[];
}

export interface Question {
  /** Its number in the collection, from 1. */
  readonly number: number;
  readonly question: string;
  /** The answer in a sentence or two. */
  readonly answer: string;
  readonly runs: readonly ProofRun[];
  /** What holds between the runs: expressions over an object with the summary of each run under its label. */
  readonly together?: readonly string[];
  /** What the runs do not show, and why. */
  readonly notShown?: string;
}
