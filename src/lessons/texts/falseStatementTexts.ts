/** The words about a false statement in one language. Numbers of the truth are references to rules; after the run also to the runs. */
export interface FalseStatementTexts {
  /** As it is said, numbers and all. */
  readonly statement: string;
  /** In what kind of text it is found. */
  readonly foundIn: string;
  /** How it is; may refer to rules. */
  readonly truth: string;
  /** What the runs show; may refer to them by their labels. */
  readonly shown?: string;
  /** What no run can show, and why. */
  readonly notShown?: string;
}
