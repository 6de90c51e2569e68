/** Which run is kept as A, so that another one, B, can be held against it? */
import { createStore } from 'zustand/vanilla';
import { draftStore } from './draft.ts';
import { type Run, runStore } from './run.ts';

export interface PinnedRun {
  readonly run: Run;
  /** The scenario that it was run of. */
  readonly json: unknown;
  /** What it is called: its scenario's name, or a word that sets it apart. */
  readonly name: string;
}

export const pinnedStore = createStore<{ readonly pinned: PinnedRun | null }>(() => ({ pinned: null }));

/** Keeps the run on screen as A. Does nothing, and says so, while the run of the present draft is not there. */
export function pinRun(name?: string): boolean {
  const { run } = runStore.getState();
  const { json, isJson, revision } = draftStore.getState();
  if (run === null || !isJson || run.revision !== revision) return false;
  pinnedStore.setState({ pinned: { run, json, name: name ?? run.summary.scenario } });
  return true;
}

/** Lets A go. */
export function unpinRun(): void {
  pinnedStore.setState({ pinned: null });
}
