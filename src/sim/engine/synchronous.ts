/** Drives requests whose sender waits for the answer: attempts, the caller's retries and patience, and endings. */
import { ENDING } from '../trace/endings.ts';
import type { Driver } from './driver.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { attemptDraw, requestEvent } from './requestEvents.ts';
import type { TriggerState } from './triggerState.ts';
import { backoff } from './work.ts';
import type { World } from './world.ts';

/** Owns the requests of callers who wait. */
export const synchronousDriver: Driver = { arrived, refused, ended, due };

function arrived(world: World, trigger: TriggerState, slot: number): void {
  requestEvent(world, trigger, slot, trigger.column.SEND as number, delayEnd);
}

/** What an attempt's refusal means to the caller. */
function refused(world: World, trigger: TriggerState, slot: number): void {
  const { slots } = world;
  slots.throttles[slot] = (slots.throttles[slot] as number) + 1;
  const { column } = trigger;
  const retries = (slots.attempt[slot] as number) < trigger.maximumAttempts;
  requestEvent(world, trigger, slot, (retries ? column.THROTTLED_RETRIES : column.THROTTLED_LAST) as number, delayEnd);
}

function ended(world: World, trigger: TriggerState, slot: number, ending: number): void {
  const { slots } = world;
  const { column } = trigger;
  if (ending === ENDING.succeeded) {
    requestEvent(world, trigger, slot, column.SUCCEEDED as number, delayEnd);
    return;
  }
  slots.failures[slot] = (slots.failures[slot] as number) + 1;
  slots.throttles[slot] = 0;
  requestEvent(world, trigger, slot, (ending === ENDING.timedOut ? column.TIMED_OUT : column.FUNCTION_ERROR) as number, delayEnd);
}

/** A wait is over, or the caller's patience. */
function due(world: World, trigger: TriggerState, slot: number, column: number): void {
  const { slots, environments } = world;
  const environment = slots.environment[slot] as number;
  if (environment >= 0) {
    // The caller is gone; the function runs on.
    environments.slot[environment] = -1;
    slots.environment[slot] = -1;
    slots.throttles[slot] = 0;
  }
  requestEvent(world, trigger, slot, column, delayEnd);
}

/** When a delay that begins now ends, µs. */
function delayEnd(world: World, trigger: TriggerState, slot: number, name: string): number {
  if (name !== 'backoff') throw new Error(`${trigger.table.id}: no duration for the delay ${name}`);
  const { slots } = world;
  const failed = (slots.attempt[slot] as number) - 1;
  const luck = attemptDraw(world, slot, ATTEMPT_DRAW.backoff);
  return (world.clock[0] as number) + backoff(world.work.backoff, (slots.throttles[slot] as number) > 0, failed, luck);
}
