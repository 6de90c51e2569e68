/** What is to be picked once the run of a certain draft is there: the request that a person just sent. */
import type { Selection } from '../../charts/selection.ts';
import type { Trace } from '../../sim/index.ts';
import { select } from '../stores/selection.ts';

let awaited: { readonly revision: number; readonly find: (trace: Trace) => Selection } | null = null;

/** Picks what `find` finds in the run of `revision`, or of a later one. */
export function awaitSelection(revision: number, find: (trace: Trace) => Selection): void {
  awaited = { revision, find };
}

/** Picks what was awaited, if the run of `revision` is late enough. */
export function takeAwaited(revision: number, trace: Trace): void {
  if (awaited === null || revision < awaited.revision) return;
  const found = awaited.find(trace);
  awaited = null;
  if (found !== null) select(found);
}
