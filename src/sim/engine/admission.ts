/** Whether an attempt may run now: the limits in the order of rule concurrency.check-order. */
import { ENDING } from '../trace/endings.ts';
import { hasToken, takeToken } from './limiter.ts';
import type { VersionState, World } from './world.ts';

/**
 * Checks request rate, concurrency and scaling rate for one attempt of `version` now. Returns ENDING.running when it is admitted (and takes its
 * tokens), else the ending that names the first limit that binds; a refused attempt takes no token (concurrency.refused-takes-no-token).
 */
export function admit(world: World, version: VersionState, synchronous: boolean): number {
  const fn = version.function;
  const t = world.clock[0] as number;
  // concurrency.asynchronous-has-no-rate-limit. With reserved 0 there is no rate to exceed: concurrency.reserved-zero refuses.
  const rate = !synchronous || fn.reserved === 0 ? null : (fn.rate ?? world.accountRate);
  if (rate !== null && !hasToken(rate, t)) return fn.rate === null ? ENDING.throttledByAccountRate : ENDING.throttledByReservedRate;
  if (fn.reserved === null) {
    if (world.unreservedInFlight >= world.unreservedLimit) return ENDING.throttledByAccountConcurrency;
  } else if (fn.inFlight >= fn.reserved) return ENDING.throttledByReservedConcurrency;
  if (version.idle.size === 0) {
    if (!hasToken(fn.scaling, t)) return ENDING.throttledByScalingRate;
    takeToken(fn.scaling, t);
  }
  if (rate !== null) takeToken(rate, t);
  return ENDING.running;
}
