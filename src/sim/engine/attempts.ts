/** Attempts to invoke a function with a request or a batch, for whoever owns it. */
import { uniform } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ENDING } from '../trace/endings.ts';
import { admit } from './admission.ts';
import { createEnvironment, invoke } from './environments.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { armTimer } from './slotTimer.ts';
import type { TriggerState, VersionState, World } from './world.ts';

/** Invokes the trigger's function with what is in `slot`, now. Its driver hears how that ended: at once when it was refused. */
export function attempt(world: World, trigger: TriggerState, slot: number): void {
  const { slots, recorder } = world;
  const synchronous = trigger.machine !== 'asynchronous';
  const number = (slots.attempt[slot] as number) + 1;
  slots.attempt[slot] = number;
  const version = versionFor(trigger, world, slot);
  const refusal = trigger.refusal(world, trigger, slot) || admit(world, version, synchronous);
  const row = slots.row[slot] as number;
  const batch = slots.batch[slot] as number;
  if (refusal !== ENDING.running) {
    const invocation = recorder.invocation(row, NO_ROW, number, refusal);
    if (batch >= 0) recorder.batchInvocation(invocation, batch);
    trigger.driver.refused(world, trigger, slot, refusal);
    return;
  }
  const pool = world.servedFrom;
  const isNew = pool === null;
  const invocation = recorder.invocations.length;
  const environment = isNew
    ? createEnvironment(world, version, invocation)
    : pool.pick(slots.keyHigh[slot] as number, slots.keyLow[slot] as number);
  recorder.invocation(row, environment, number, ENDING.running);
  if (batch >= 0) recorder.batchInvocation(invocation, batch);
  slots.environment[slot] = environment;
  slots.stamp[slot] = (slots.stamp[slot] as number) + 1;
  invoke(world, environment, slot, invocation, isNew);
  if (world.endedSlot >= 0) attemptEnded(world);
  else if (trigger.machine === 'synchronous') watchCaller(world, trigger, slot, environment);
}

/** The version that an attempt goes to: an alias with weights spreads them, each attempt with luck of its own. */
export function versionFor(trigger: TriggerState, world: World, slot: number): VersionState {
  const { routes } = trigger;
  if (routes.length === 1) return (routes[0] as TriggerState['routes'][number]).version;
  const { slots } = world;
  const draw = ATTEMPT_DRAW.version - 16 * (slots.attempt[slot] as number);
  const luck = uniform(slots.keyHigh[slot] as number, slots.keyLow[slot] as number, draw);
  return (routes.find(({ upTo }) => luck <= upTo) ?? (routes[routes.length - 1] as TriggerState['routes'][number])).version;
}

/** Arms the caller's timeout, but only when the attempt will not have ended by then. */
function watchCaller(world: World, trigger: TriggerState, slot: number, environment: number): void {
  const limit = (world.clock[0] as number) + trigger.callerTimeout;
  if (limit === Number.POSITIVE_INFINITY) return;
  const { environments, environmentTable } = world;
  const inHandler = environments.state[environment] === environmentTable.table.handlerState && environments.interactive[environment] === 0;
  if (inHandler && (environments.until[environment] as number) <= limit) return;
  // Whether it tries again is decided when it comes to that.
  armTimer(world, slot, limit, trigger.column.CALLER_TIMEOUT_RETRIES as number);
}

/** Tells the owner of the attempt that the last dispatch ended how it ended. Its caller may be gone by then. */
export function attemptEnded(world: World): void {
  const slot = world.endedSlot;
  const ending = world.endedEnding;
  world.endedSlot = -1;
  if (slot < 0) return;
  const trigger = world.triggers[world.slots.trigger[slot] as number] as TriggerState;
  world.slots.environment[slot] = -1;
  trigger.driver.ended(world, trigger, slot, ending);
}

/** Handles the timer at the head of the heap; a void one (its request went on or is settled) does nothing. */
export function fireTimer(world: World): void {
  const { timers, slots } = world;
  const item = timers.items[0] as number;
  const extra = timers.extras[0] as number;
  timers.pop();
  if (item < 0) {
    (world.agenda[-1 - item] as (payload: number) => void)(extra);
    return;
  }
  if (slots.stamp[item] !== extra) return;
  const trigger = world.triggers[slots.trigger[item] as number] as TriggerState;
  trigger.driver.due(world, trigger, item, slots.timer[item] as number);
}
