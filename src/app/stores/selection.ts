/** What has the person picked? An invocation, an environment or a request of the run, or nothing; and where on a chain of causes they stand. */
import { createStore } from 'zustand/vanilla';
import type { Selection } from '../../charts/selection.ts';

/** A walk along the causes of what was picked. */
export interface Trail {
  /** What is being explained. */
  readonly from: NonNullable<Selection>;
  /** Which link of its chain is looked at, from 0. */
  readonly link: number;
}

export interface SelectionState {
  /** What is picked; on a trail, the place of its link. */
  readonly selection: Selection;
  /** Which event of it is meant, by its name in `interestingKinds`; null: the one that a person would ask about first. */
  readonly event: string | null;
  readonly trail: Trail | null;
}

export const selectionStore = createStore<SelectionState>(() => ({ selection: null, event: null, trail: null }));

/** Picks what `selection` names, or one event of it; null picks nothing. */
export function select(selection: Selection, event: string | null = null): void {
  selectionStore.setState({ selection, event, trail: null });
}

/** Looks at a link of the chain of `trail.from`: at its `place`, or at `trail.from` itself where the link has none among the rows of the run. */
export function visit(trail: Trail, place: Selection): void {
  selectionStore.setState({ selection: place ?? trail.from, trail });
}
