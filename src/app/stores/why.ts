/** Which chain of causes is on screen? The inspector answers; the pictures draw it. */
import { createStore } from 'zustand/vanilla';
import type { Trace, Why } from '../../sim/index.ts';

/** `trace`: the run that it is about; null when there is none. */
export interface WhyState {
  readonly why: Why | null;
  readonly trace: Trace | null;
}

const none: WhyState = { why: null, trace: null };

export const whyStore = createStore<WhyState>(() => none);

/** Shows a chain of a run. */
export function showWhy(why: Why | null, trace: Trace): void {
  whyStore.setState(why === null ? none : { why, trace });
}

/** Shows no chain. */
export function hideWhy(): void {
  whyStore.setState(none);
}
