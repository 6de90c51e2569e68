/** A part of a run's time. */
import type { Trace } from './tables.ts';

/** from ≤ t < to, µs; by default the whole run. */
export interface Window {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Both ends of a window, kept within the run. */
export function boundsOf(trace: Trace, window: Window): { readonly from: number; readonly to: number } {
  const from = Math.min(Math.max(0, window.from ?? 0), trace.horizon);
  return { from, to: Math.max(from, Math.min(window.to ?? trace.horizon, trace.horizon)) };
}
