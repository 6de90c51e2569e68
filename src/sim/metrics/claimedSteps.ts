/** Concurrency of the account that is taken before anything runs: reservations, and provisioned concurrency without one (provisioned.claims). */
import { scenarioAt } from '../trace/configuration.ts';
import { provisionedOf } from '../trace/provisionedAt.ts';
import type { Trace } from '../trace/tables.ts';
import { functionsOf } from './metric.ts';
import type { Steps } from './steps.ts';

/** Of one function, or of all together. */
export function claimedSteps(trace: Trace, fn: number | null): Steps {
  const times = changeTimes(trace);
  const values = times.map((t) =>
    functionsOf(trace, fn).reduce((sum, f) => sum + (reservedAt(trace, f, t) ?? provisionedOf(trace, f, t)), 0),
  );
  return { kind: 'steps', times, values, idle: 0 };
}

/** Whenever a setting or an amount of provisioned concurrency changed, µs, ascending; 0 is among them. */
export function changeTimes({ epochs, provisioned }: Trace): Float64Array {
  const moments = new Set<number>(epochs.map(({ from }) => from));
  for (let row = 0; row < provisioned.length; row++) moments.add(provisioned.time[row] as number);
  return Float64Array.from(moments).sort();
}

/** Reserved concurrency of function `fn` at `t`, or null. */
export function reservedAt(trace: Trace, fn: number, t: number): number | null {
  const name = trace.functions[fn];
  return scenarioAt(trace, t).functions.find((candidate) => candidate.name === name)?.reservedConcurrentExecutions ?? null;
}
