/** What a kind of connection between two parts declares: which there are, and what a new one from one part to another would be. */
import type { Part } from '../part.ts';

/** A connection that the scenario has. */
export interface Link {
  readonly from: Part;
  readonly to: Part;
  /** What the first does to the second, in AWS's words: "calls PutItem", "On-failure destination". */
  readonly words: string;
  /** Whether failed events take it. */
  readonly isFailure?: boolean;
  /** The scenario without it; or, in a sentence, why it cannot be without. */
  readonly remove: () => { readonly json: unknown } | { readonly reason: string };
}

/** A meaning that a connection from one part to another can have. */
export interface Offer {
  /** In AWS's words: "Dead-letter queue", "s3:GetObject". */
  readonly title: string;
  /** One sentence: what it does. */
  readonly help: string;
  /** The scenario with it. */
  readonly make: () => unknown;
}

export interface ConnectionKind {
  /** As its file is called. */
  readonly id: string;
  readonly links: (json: unknown) => readonly Link[];
  readonly offers: (json: unknown, from: Part, to: Part) => readonly Offer[];
}
