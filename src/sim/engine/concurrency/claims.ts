/** What reserved and provisioned concurrency leave to requests that run on demand. */
import type { FunctionState, World } from '../world.ts';

/** Provisioned concurrency of a function, asked for or ready (provisioned.claims-when-asked), without that of version `except`. */
export function provisionedOf(fn: FunctionState, except = -1): number {
  return fn.versions.reduce((sum, version) => sum + (version.index === except ? 0 : (version.provisioned?.requested ?? 0)), 0);
}

/**
 * Works out the limits of what runs on demand: concurrency.unreserved-pool less provisioned concurrency of functions without a reservation
 * (provisioned.claims), and of each reservation what is not provisioned (provisioned.within-reserved).
 */
export function refreshClaims(world: World): void {
  let left = world.current.account.concurrentExecutions;
  for (const fn of world.functions) {
    const provisioned = provisionedOf(fn);
    fn.onDemandLimit = fn.reserved === null ? Number.POSITIVE_INFINITY : Math.max(0, fn.reserved - provisioned);
    left -= fn.reserved ?? provisioned;
  }
  world.unreservedLimit = left;
}
