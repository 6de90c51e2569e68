/** Attempts that the fast path began: they do without a request slot until someone other than the fast path deals with them. */

import type { FunctionModel } from './functionModel.ts';
import { takeSlot } from './slots.ts';
import type { VersionState, World } from './world.ts';

/** In place of an environment's request slot: it runs the handler of a first, synchronous attempt whose rest can be read from the record. */
export const LIGHT = -2;

/** Before anything else than its own success happens to an environment: gives the request it serves a slot, if it has none. */
export function giveSlot(world: World, environment: number): void {
  const { environments: store, slots, recorder } = world;
  if (store.slot[environment] !== LIGHT) return;
  const invocation = store.invocation[environment] as number;
  const row = recorder.invocations.columns.request[invocation] as number;
  const started = store.started[environment] as number;
  const slot = takeSlot(slots);
  slots.row[slot] = row;
  slots.batch[slot] = -1;
  slots.trigger[slot] = recorder.requests.columns.trigger[row] as number;
  slots.state[slot] = recorder.requests.columns.state[row] as number;
  slots.keyHigh[slot] = store.requestHigh[environment] as number;
  slots.keyLow[slot] = store.requestLow[environment] as number;
  slots.attempt[slot] = 1;
  slots.failures[slot] = 0;
  slots.throttles[slot] = 0;
  slots.retryCost[slot] = 0;
  slots.since[slot] = started;
  slots.environment[slot] = environment;
  slots.closed[slot] = -1;
  slots.caller[slot] = -1;
  // What its handler has no use for: it is not interactive.
  slots.key[slot] = -1;
  slots.body[slot] = 0;
  slots.size[slot] = 0;
  slots.poison[slot] = 0;
  slots.depth[slot] = 0;
  slots.hops[slot] = 0;
  slots.stamp[slot] = (slots.stamp[slot] as number) + 1;
  store.slot[environment] = slot;
  store.attempt[environment] = 1;
  store.armed[environment] = started;
  const version = world.versions[store.version[environment] as number] as VersionState;
  store.deadline[environment] = started + (version.models[store.model[environment] as number] as FunctionModel).timeout;
}
