/** Requests in flight that take from the concurrency that functions without a reservation share. */
import type { Slices } from '../../base/slices.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';
import { changeTimes, reservedAt } from './claimedSteps.ts';
import { inFlightSteps } from './inFlightSteps.ts';
import { functionsOf } from './metric.ts';
import { combineSteps, type Steps } from './steps.ts';

/** Of one function, or of all together. What runs on provisioned environments is claimed already (concurrency.unreserved-without-provisioned). */
export function* unreservedSteps(trace: Trace, fn: number | null): Slices<Steps> {
  const { function: functions, initialization } = trace.environments;
  const own = functionsOf(trace, fn);
  const states = own.map((f) => isUnreserved(trace, f));
  const always = new Set(own.filter((_, i) => states[i]?.values.every((value) => value === 1)));
  const onDemand = (belongs: (f: number) => boolean): Slices<Steps> =>
    inFlightSteps(trace, (e) => initialization[e] !== INITIALIZATION.provisioned && belongs(functions[e] as number));
  let steps = yield* onDemand((f) => always.has(f));
  for (const [i, f] of own.entries()) {
    const state = states[i] as Steps;
    if (always.has(f) || state.values.every((value) => value === 0)) continue;
    const level = yield* onDemand((other) => other === f);
    const counted = yield* combineSteps(level, state, (value, isCounted) => value * isCounted);
    steps = yield* combineSteps(steps, counted, (a, b) => a + b);
  }
  return steps;
}

/** 1 while function `fn` has no reservation, else 0. */
function isUnreserved(trace: Trace, fn: number): Steps {
  const times = changeTimes(trace);
  return { kind: 'steps', times, values: times.map((t) => Number(reservedAt(trace, fn, t) === null)), idle: 0 };
}
