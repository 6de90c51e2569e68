/** The steps of an invocation, kept for the invocation that was asked about last: one chain asks several times. */
import { type WorkStep, workOf } from '../../engine/workOf.ts';
import type { Trace } from '../../trace/tables.ts';

const known = new WeakMap<Trace, { readonly row: number; readonly steps: readonly WorkStep[] }>();

/** As `workOf` finds them. */
export function stepsOf(trace: Trace, row: number): readonly WorkStep[] {
  const before = known.get(trace);
  if (before?.row === row) return before.steps;
  const steps = workOf(trace, row);
  known.set(trace, { row, steps });
  return steps;
}

/** The step that failed the invocation, or undefined. */
export const failingStep = (trace: Trace, row: number): WorkStep | undefined => stepsOf(trace, row).findLast(({ failed }) => failed);
