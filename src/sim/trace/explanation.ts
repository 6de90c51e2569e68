/** The shape of an answer to "why?". */

/** A moment on the way to what happened. */
export interface Moment {
  /** µs. */
  readonly time: number;
  readonly text: string;
  /** Row of the environment it is about, or NO_ROW. */
  readonly environment: number;
}

export interface Explanation {
  /** One to three sentences; the first answers the question. */
  readonly sentence: string;
  /** The rule that explains it; null when nothing needs explaining. */
  readonly ruleId: string | null;
  /** For a refusal: when the slots filled, and when the next one was free. */
  readonly moments: readonly Moment[];
  /** Rows of the environments that held what the attempt was refused, first the one that was done first. */
  readonly holders: readonly number[];
}
