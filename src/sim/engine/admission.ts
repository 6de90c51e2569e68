/** Whether an attempt may run now: the limits in the order of rule concurrency.check-order. */
import { ENDING } from '../trace/endings.ts';
import { takeProvisioned } from './concurrency/provisionedState.ts';
import { hasToken, takeToken } from './limiter.ts';
import type { VersionState, World } from './world.ts';

/**
 * Checks request rate, provisioned environments, concurrency and scaling rate for one attempt of `version` now. Returns ENDING.running when it is
 * admitted (takes its tokens, and leaves in `world.servedFrom` where to find an environment), else the ending that names the first limit that
 * binds; a refused attempt takes no token (concurrency.refused-takes-no-token).
 */
export function admit(world: World, version: VersionState, synchronous: boolean): number {
  const fn = version.function;
  const { clock } = world;
  // concurrency.asynchronous-has-no-rate-limit. With reserved 0 there is no rate to exceed: concurrency.reserved-zero refuses.
  const rate = !synchronous || fn.reserved === 0 ? null : (fn.rate ?? world.accountRate);
  if (rate !== null && !hasToken(rate, clock)) return fn.rate === null ? ENDING.throttledByAccountRate : ENDING.throttledByReservedRate;
  const { provisioned } = version;
  if (provisioned !== null && takeProvisioned(provisioned, clock, synchronous)) world.servedFrom = provisioned.idle;
  else {
    const refusal = admitOnDemand(world, version);
    if (refusal !== ENDING.running) return refusal;
  }
  if (rate !== null) takeToken(rate, clock);
  return ENDING.running;
}

/** provisioned.spillover, and all that is not provisioned: what runs on demand needs concurrency, and an environment or the right to a new one. */
function admitOnDemand(world: World, version: VersionState): number {
  const fn = version.function;
  if (fn.reserved === null) {
    if (world.unreservedInFlight >= world.unreservedLimit) return ENDING.throttledByAccountConcurrency;
  } else if (fn.inFlight >= fn.onDemandLimit) {
    return fn.onDemandLimit === 0 && fn.reserved > 0 ? ENDING.throttledByProvisionedConcurrency : ENDING.throttledByReservedConcurrency;
  }
  world.servedFrom = version.idle.size > 0 ? version.idle : null;
  if (world.servedFrom === null) {
    if (!hasToken(fn.scaling, world.clock)) return ENDING.throttledByScalingRate;
    takeToken(fn.scaling, world.clock);
  }
  return ENDING.running;
}
