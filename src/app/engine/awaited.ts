/** What is to be done once the run of a certain draft is there: pick the request that a person just sent, go to the moment of a link. */
import type { Selection } from '../../charts/selection.ts';
import type { Trace } from '../../sim/index.ts';
import { select } from '../stores/selection.ts';

let awaited: { readonly revision: number; readonly act: (trace: Trace) => void } | null = null;

/** Calls `act` with the run of `revision`, or of a later one. Only the last call counts. */
export function awaitRun(revision: number, act: (trace: Trace) => void): void {
  awaited = { revision, act };
}

/** Picks what `find` finds in the run of `revision`, or of a later one. */
export function awaitSelection(revision: number, find: (trace: Trace) => Selection): void {
  awaitRun(revision, (trace) => {
    const found = find(trace);
    if (found !== null) select(found);
  });
}

/** Does what was awaited, if the run of `revision` is late enough. */
export function takeAwaited(revision: number, trace: Trace): void {
  if (awaited === null || revision < awaited.revision) return;
  const { act } = awaited;
  awaited = null;
  act(trace);
}
