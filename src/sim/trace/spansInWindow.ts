/** The stretches of an environment's life in a window, as a list. */
import type { Trace } from './tables.ts';
import { visitSpans } from './visitSpans.ts';

/** A stretch of time in one state. */
export interface Stretch {
  /** Index into `trace.machines.environment`. */
  readonly state: number;
  /** µs. */
  readonly start: number;
  /** µs, exclusive. */
  readonly end: number;
  /** Row of the invocation that holds the environment, or NO_ROW. */
  readonly invocation: number;
}

/** All stretches of `environment` that overlap from ≤ t < to, whole and in order. For painting, {@link visitSpans} does it without a list. */
export function spansInWindow(trace: Trace, environment: number, from: number, to: number): Stretch[] {
  const stretches: Stretch[] = [];
  visitSpans(trace, environment, from, to, (state, start, end, invocation) => {
    stretches.push({ state, start, end, invocation });
    return true;
  });
  return stretches;
}
