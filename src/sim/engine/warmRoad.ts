/**
 * What nearly all events are made of, in short: an idle environment begins a handler, and a handler that has ended well leaves its environment
 * frozen. Both do what dispatch() reads from the table, event for event, where the table says so (see warmStates.ts).
 */
import { ENDING } from '../trace/endings.ts';
import { PROVISIONED } from './concurrency/provisionedState.ts';
import { LIGHT } from './lightAttempt.ts';
import type { WarmStates } from './warmStates.ts';
import type { TriggerState, VersionState, World } from './world.ts';

/** Lets an idle environment on demand leave the idle ones for its handler. False: it is another case, and nothing has been done. */
export function leavesFrozen(world: World, warm: WarmStates, version: VersionState, environment: number): boolean {
  const store = world.environments;
  if (store.state[environment] !== warm.frozen || store.provisioned[environment] !== PROVISIONED.none) return false;
  const fn = version.function;
  fn.inFlight++;
  if (fn.reserved === null) world.unreservedInFlight++;
  version.idle.remove(environment);
  world.expiry.busy(environment);
  store.state[environment] = warm.handler;
  return true;
}

/** Ends a handler that has answered well, and tells the owner of its event. False: it is another case, and nothing has been done. */
export function endsWell(world: World, warm: WarmStates, environment: number): boolean {
  const { environments: store, clock, slots } = world;
  const t = clock[0] as number;
  const slot = store.slot[environment] as number;
  if (store.state[environment] !== warm.handler || store.interactive[environment] === 1 || slot === LIGHT) return false;
  if (store.provisioned[environment] !== PROVISIONED.none || store.retire[environment] !== 0) return false;
  // lifecycle.maximum-age
  if (t - (store.created[environment] as number) >= (store.maximumAge[environment] as number)) return false;
  const version = world.versions[store.version[environment] as number] as VersionState;
  const fn = version.function;
  fn.inFlight--;
  if (fn.reserved === null) world.unreservedInFlight--;
  world.recorder.invocationEnded(store.invocation[environment] as number, t - (store.started[environment] as number), ENDING.succeeded);
  store.state[environment] = warm.frozen;
  store.slot[environment] = -1;
  store.invocation[environment] = -1;
  version.idle.add(environment);
  world.expiry.idle(environment, world.sequence++);
  if (slot < 0) return true;
  slots.environment[slot] = -1;
  const trigger = world.triggers[slots.trigger[slot] as number] as TriggerState;
  trigger.driver.ended(world, trigger, slot, ENDING.succeeded);
  return true;
}
