/** Which experiments were run, and how far is the one that is going? */
import { createStore } from 'zustand/vanilla';
import type { Axis, Replicated, SweptPoint } from '../../experiments/index.ts';

export interface Progress {
  readonly done: number;
  readonly count: number;
  readonly state: 'running' | 'done' | 'cancelled';
}

/** A scenario under several seeds. */
export interface SeedsExperiment {
  /** What it was run of: the scenario without its seed. */
  readonly of: string;
  readonly runs: readonly Replicated[];
  readonly progress: Progress;
}

/** A scenario with one setting, or two, varied. */
export interface SweepExperiment {
  /** What it was run of: the scenario without what is varied. */
  readonly of: string;
  readonly axes: readonly Axis[];
  readonly points: readonly SweptPoint[];
  readonly progress: Progress;
}

export interface Experiments {
  readonly seeds: SeedsExperiment | null;
  readonly sweep: SweepExperiment | null;
  /** A sweep over the memory of `fn`. */
  readonly tuning: (SweepExperiment & { readonly fn: string }) | null;
}

export const experimentsStore = createStore<Experiments>(() => ({ seeds: null, sweep: null, tuning: null }));
