/** A statement that is common and false, with the rule that holds the truth and the runs that show it. Its words are in `texts`. */
import type { ProofRun } from '../questions/question.ts';

export interface FalseStatement {
  /** Its name, under which its words are found. */
  readonly slug: string;
  /** The rule that says how it is: source, date and confidence of the truth are those of the rule. */
  readonly ruleId: string;
  /** None for what a run cannot show; then the words say why. */
  readonly runs: readonly ProofRun[];
  /** What holds between the runs, as in a question. */
  readonly together?: readonly string[];
}
