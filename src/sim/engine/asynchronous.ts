/** Drives events that Lambda queues and retries itself: delivery, attempts, retries, age, and endings (rules `async.*`). */
import { ENDING } from '../trace/endings.ts';
import type { Driver } from './driver.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { attemptDraw, requestEvent } from './requestEvents.ts';
import type { TriggerState } from './triggerState.ts';
import { throttleBackoff } from './waits.ts';
import type { World } from './world.ts';

/** Owns the events of asynchronous sources. */
export const asynchronousDriver: Driver = { arrived, refused, ended, due };

function arrived(world: World, trigger: TriggerState, slot: number): void {
  requestEvent(world, trigger, slot, trigger.column.SEND as number, delayEnd);
}

function refused(world: World, trigger: TriggerState, slot: number): void {
  const { slots } = world;
  slots.throttles[slot] = (slots.throttles[slot] as number) + 1;
  const { column } = trigger;
  requestEvent(world, trigger, slot, (trigger.reservedZero ? column.THROTTLED_FOR_GOOD : column.THROTTLED) as number, delayEnd);
}

function ended(world: World, trigger: TriggerState, slot: number, ending: number): void {
  const { slots } = world;
  const { column } = trigger;
  if (ending === ENDING.succeeded) {
    requestEvent(world, trigger, slot, column.SUCCEEDED as number, delayEnd);
    return;
  }
  const failures = (slots.failures[slot] as number) + 1;
  slots.failures[slot] = failures;
  slots.throttles[slot] = 0;
  const event = failures <= trigger.maximumRetryAttempts ? column.FAILED_RETRIES : column.FAILED_LAST;
  requestEvent(world, trigger, slot, event as number, delayEnd);
}

/** A wait is over. */
function due(world: World, trigger: TriggerState, slot: number, column: number): void {
  if (column === trigger.column['after.delivery']) world.slots.since[slot] = world.clock[0] as number;
  requestEvent(world, trigger, slot, column, delayEnd);
}

/** When a delay that begins now ends, µs. */
function delayEnd(world: World, trigger: TriggerState, slot: number, name: string): number {
  const t = world.clock[0] as number;
  const { slots, waits } = world;
  switch (name) {
    case 'delivery':
      return t + trigger.delivery(attemptDraw(world, slot, ATTEMPT_DRAW.delivery), 0);
    case 'retryWait':
      return t + (waits.retries[Math.min(slots.failures[slot] as number, waits.retries.length) - 1] as number);
    case 'throttleBackoff':
      return t + throttleBackoff(waits, slots.throttles[slot] as number);
    case 'eventAge':
      return (slots.since[slot] as number) + trigger.maximumEventAge;
    default:
      throw new Error(`${trigger.table.id}: no duration for the delay ${name}`);
  }
}
