/** Which events does the person want to see? The rest is faded and jumped over. What it leads to in the run is worked out when there is a filter. */
import { createStore } from 'zustand/vanilla';
import type { AttemptOutcome, InterestingEvents, InterestingKind, Trace } from '../../sim/index.ts';

/** Within a list any may hold, between the lists all must; an empty list asks for nothing. */
export interface EventFilter {
  readonly kinds: readonly InterestingKind[];
  readonly outcomes: readonly AttemptOutcome[];
  /** Names of functions, and ids of triggers. */
  readonly functions: readonly string[];
  readonly triggers: readonly string[];
  /** Numbers of requests as a person writes them: `23`, `40-50, 7`. */
  readonly requests: string;
}

/** What of a run a filter lets through. */
export interface FilterMatches {
  readonly trace: Trace;
  readonly events: InterestingEvents;
  /** 1 for each row of `invocations` that is let through. */
  readonly invocations: Uint8Array;
  /** How many those are. */
  readonly count: number;
}

export const noFilter: EventFilter = { kinds: [], outcomes: [], functions: [], triggers: [], requests: '' };

export const filterStore = createStore<{ readonly filter: EventFilter; readonly matches: FilterMatches | null }>(() => ({
  filter: noFilter,
  matches: null,
}));

/** What the filter lets through of `trace`; null without a filter, and until it has been worked out for this run. */
export function matchesOf(trace: Trace): FilterMatches | null {
  const { matches } = filterStore.getState();
  return matches?.trace === trace ? matches : null;
}
