/** Provisioned environments that serve a request, and which of a trace's functions had any. */
import type { Slices } from '../../base/slices.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';
import { inFlightSteps } from './inFlightSteps.ts';
import type { Steps } from './steps.ts';

/** Of one function, or of all together; nothing while there are none (provisioned.not-emitted-idle). */
export function provisionedInFlight(trace: Trace, fn: number | null): Slices<Steps> {
  const { function: functions, initialization } = trace.environments;
  const belongs = (e: number): boolean => initialization[e] === INITIALIZATION.provisioned && (fn === null || functions[e] === fn);
  return inFlightSteps(trace, belongs, Number.NaN);
}

/** Whether provisioned concurrency was ever asked for, for one function or for any. */
export function hasProvisioned({ provisioned, versions }: Trace, fn: number | null): boolean {
  return provisioned.version.some((version, row) => row < provisioned.length && (fn === null || versions[version]?.function === fn));
}
