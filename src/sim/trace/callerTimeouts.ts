/** How long the caller of an attempt waits for its answer. */
import type { Scenario } from '../scenario/model.ts';
import { callSettings } from './callSettings.ts';
import type { Trace } from './tables.ts';

const known = new WeakMap<Scenario, readonly number[]>();

/**
 * For each trigger, µs that its callers wait under `scenario`, an epoch of the trace; Infinity for triggers without a caller or without a limit.
 * The client's own patience ends the wait, or that of the API before the function, whichever is shorter.
 */
export function callerTimeouts(trace: Trace, scenario: Scenario): readonly number[] {
  const before = known.get(scenario);
  if (before) return before;
  const timeouts = trace.triggers.map(({ id, machine, call }) => {
    if (machine !== 'synchronous') return Number.POSITIVE_INFINITY;
    const settings = call ? callSettings(call, scenario.triggers) : scenario.triggers.find((trigger) => trigger.id === id)?.settings;
    return Math.min(limit(settings?.callerTimeout), limit(settings?.timeout));
  });
  known.set(scenario, timeouts);
  return timeouts;
}

const limit = (value: unknown): number => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY);
