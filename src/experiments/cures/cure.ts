/** What a cure is: a change of the scenario that was really run and removed an event, with what it gains and costs. */
import type { Bill } from '../../sim/index.ts';

/** One changed setting, by its path in the scenario format; undefined removes what is there. */
export interface Edit {
  readonly path: string;
  readonly value: unknown;
}

/** What a run came to, over all functions. */
export interface Figures {
  readonly throttles: number;
  /** Refused by an API in front of a function, which Lambda never saw. */
  readonly gatewayThrottles: number;
  readonly coldStarts: number;
  readonly errors: number;
  /** Attempts after the first, receives of a queue included. */
  readonly retries: number;
  /** Events that ended in a dead-letter queue, at a destination, or nowhere. */
  readonly deadLetters: number;
  /** Events that were handled to a good end. */
  readonly succeeded: number;
  /** Of the subject's trigger, from sending to a good end, ms. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bill: Bill;
}

export interface Cure {
  /** Name of the kind of change: there is one cure of a kind. */
  readonly kind: string;
  /** The change in a few words: "Reserve 12 instead of 2". */
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly before: Figures;
  readonly after: Figures;
  /** What else it takes, that no figure of the run shows; empty when nothing. */
  readonly note: string;
  /** It takes away what happened (an outage, a bug) and not what made it hurt: it explains more than it cures. */
  readonly isExplanation: boolean;
}

/** What a search came to. */
export interface CureSearch {
  /** Three at most, the best first. */
  readonly cures: readonly Cure[];
  /** How many changed scenarios were run. */
  readonly runs: number;
  /** Whether every known change was tried; false when time or events ran out. */
  readonly isComplete: boolean;
}
