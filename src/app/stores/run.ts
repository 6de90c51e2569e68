/** What did the newest draft lead to? The last good run stays while a newer draft is not valid. */
import { createStore } from 'zustand/vanilla';
import type { Problem, Summary, Trace, TraceIndex } from '../../sim/index.ts';

/** A finished simulation of one revision of the draft. */
export interface Run {
  readonly revision: number;
  readonly trace: Trace;
  readonly index: TraceIndex;
  readonly summary: Summary;
  readonly warnings: readonly Problem[];
}

export interface RunState {
  /** The last good run, or null before the first. */
  readonly run: Run | null;
  /** What is wrong with the newest draft that was answered; empty when `run` is of that draft. */
  readonly problems: readonly Problem[];
  /** Something broke that is no fault of the scenario, in words for the person. */
  readonly failure: string | null;
  /** Whether a newer draft is on its way. */
  readonly busy: boolean;
}

export const runStore = createStore<RunState>(() => ({ run: null, problems: [], failure: null, busy: false }));
