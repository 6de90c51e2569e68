/** The shape of a rule: one fact about AWS, or one labelled assumption, with where it comes from. */

/** documented: AWS says so · measured: taken from data · assumed: AWS does not publish it, our adjustable choice. */
export type Confidence = 'documented' | 'measured' | 'assumed';

export interface Rule {
  /** `family.what-it-says`, never renamed. */
  readonly id: string;
  /** One sentence that a learner understands, in AWS's words. */
  readonly statement: string;
  /** The number in force, in `unit`; null for a rule without a number. */
  readonly value: number | null;
  /** `s`, `ms`, `MB`, `1/s`, `USD per GB-s`, …; empty when there is no number. */
  readonly unit: string;
  /** Where it was read: an address, or who measured what. */
  readonly source: string;
  /** The day it was last checked, ISO. */
  readonly checked: string;
  readonly confidence: Confidence;
}
