/** The provisioned concurrency of one version as it is now: which environments belong to it, and which of them may be used. */
import { carriedOver, hasToken, takeToken } from '../limiter.ts';
import { createRateLimiter } from '../rates.ts';
import type { ProvisionedState, VersionState, World } from '../world.ts';

/** Values of an environment's `provisioned`: on demand; usable; made for an allocation that is not complete. */
export const PROVISIONED = { none: 0, member: 1, joining: 2 } as const;

/** Whether a request of `version` is served by one of its provisioned environments; takes a token of their rate then. */
export function takeProvisioned(provisioned: ProvisionedState, clock: Float64Array, synchronous: boolean): boolean {
  if (provisioned.idle.size === 0) return false;
  // concurrency.asynchronous-has-no-rate-limit
  if (!synchronous) return true;
  if (!hasToken(provisioned.rate, clock)) return false;
  takeToken(provisioned.rate, clock);
  return true;
}

/** A member begins (1) or ends (-1) to serve a request. */
export function countProvisioned(world: World, provisioned: ProvisionedState, change: number): void {
  addUse(world, provisioned);
  provisioned.inFlight += change;
}

/** Adds up the use until now. To be called before what it is made of changes. */
export function addUse(world: World, { use, inFlight, allocated }: ProvisionedState): void {
  const t = world.clock[0] as number;
  use.busy += inFlight * (t - use.since);
  use.allocated += allocated * (t - use.since);
  use.since = t;
}

/** An environment that belongs to the provisioned concurrency of `version` is frozen: it may be used, or waits for the others. */
export function freeProvisioned(world: World, version: VersionState, environment: number): void {
  const provisioned = version.provisioned as ProvisionedState;
  if (world.environments.provisioned[environment] === PROVISIONED.member) {
    provisioned.idle.add(environment);
    return;
  }
  provisioned.waiting.add(environment);
  completeAllocation(world, version, provisioned);
}

/** It is frozen no longer. */
export function leaveProvisioned(world: World, version: VersionState, environment: number): void {
  const provisioned = version.provisioned as ProvisionedState;
  if (world.environments.provisioned[environment] === PROVISIONED.member) provisioned.idle.remove(environment);
  else provisioned.waiting.delete(environment);
}

/** provisioned.all-or-none: when the last environment that was asked for is ready, all of them may be used. */
export function completeAllocation(world: World, version: VersionState, provisioned: ProvisionedState): void {
  if (provisioned.allocated + provisioned.waiting.size < provisioned.requested) return;
  for (const environment of provisioned.waiting) {
    world.environments.provisioned[environment] = PROVISIONED.member;
    provisioned.members++;
    provisioned.idle.add(environment);
  }
  provisioned.joining.clear();
  provisioned.waiting.clear();
  provisioned.nextStep = Number.POSITIVE_INFINITY;
  setAllocated(world, version, provisioned, provisioned.requested);
}

/** Puts another number of usable environments in force, and records it. */
export function setAllocated(world: World, version: VersionState, provisioned: ProvisionedState, allocated: number): void {
  addUse(world, provisioned);
  provisioned.allocated = allocated;
  provisioned.rate = carriedOver(provisioned.rate, createRateLimiter(world.current, allocated), world.clock[0] as number);
  world.recorder.provision(version.index, provisioned.requested, allocated);
}
