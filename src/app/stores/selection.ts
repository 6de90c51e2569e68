/** What has the person picked? An invocation, an environment or a request of the run, or nothing. */
import { createStore } from 'zustand/vanilla';
import type { Selection } from '../../charts/selection.ts';

export const selectionStore = createStore<{ readonly selection: Selection }>(() => ({ selection: null }));

/** Picks what `selection` names; null picks nothing. */
export function select(selection: Selection): void {
  selectionStore.setState({ selection });
}
