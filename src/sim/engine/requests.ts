/** Drives single requests through their compiled machines: attempts, retries and endings, whoever owns the retry. */
import { childWord, uniform } from '../../base/random.ts';
import { ILLEGAL } from '../lifecycles/lifecycleTable.ts';
import { ENDING } from '../trace/endings.ts';
import { attempt } from './attempts.ts';
import type { Driver } from './driver.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { settle } from './settle.ts';
import { armTimer } from './slotTimer.ts';
import type { TriggerState } from './triggerState.ts';
import { throttleBackoff } from './waits.ts';
import { backoff } from './work.ts';
import type { World } from './world.ts';

/** Owns requests that go to Lambda one by one: those of callers who wait, and those that Lambda queues. */
export const requestDriver: Driver = { arrived, refused, ended, due };

function arrived(world: World, trigger: TriggerState, slot: number): void {
  requestEvent(world, trigger, slot, trigger.column.SEND as number);
}

/** Sends an event to a request's machine and does what its table says. */
function requestEvent(world: World, trigger: TriggerState, slot: number, column: number): void {
  const { slots, recorder } = world;
  const { table } = trigger;
  const state = slots.state[slot] as number;
  const cell = table.cells[(state << table.columnBits) | column] as number;
  if (cell === ILLEGAL) throw new Error(`${table.id}: ${table.states[state]?.name} does not handle ${table.events[column]}`);
  const next = cell & 0xff;
  slots.state[slot] = next;
  const actions = table.programActions[cell >>> 8] as number;
  if (actions & trigger.settleBit) {
    settle(world, trigger, slot, next);
    return;
  }
  recorder.requestState(slots.row[slot] as number, next);
  if (actions & trigger.attemptBit) attempt(world, trigger, slot);
  else if (table.live[next] !== 0) arm(world, trigger, slot, next);
}

/** What an attempt's refusal means to whoever owns the retry. */
function refused(world: World, trigger: TriggerState, slot: number): void {
  const { slots } = world;
  const throttles = (slots.throttles[slot] as number) + 1;
  slots.throttles[slot] = throttles;
  const { column } = trigger;
  let event: number | undefined;
  if (trigger.machine === 'synchronous') {
    event = (slots.attempt[slot] as number) < trigger.maximumAttempts ? column.THROTTLED_RETRIES : column.THROTTLED_LAST;
  } else event = trigger.reservedZero ? column.THROTTLED_FOR_GOOD : column.THROTTLED;
  requestEvent(world, trigger, slot, event as number);
}

function ended(world: World, trigger: TriggerState, slot: number, ending: number): void {
  const { slots } = world;
  const { column } = trigger;
  if (ending === ENDING.succeeded) {
    requestEvent(world, trigger, slot, column.SUCCEEDED as number);
    return;
  }
  const failures = (slots.failures[slot] as number) + 1;
  slots.failures[slot] = failures;
  slots.throttles[slot] = 0;
  let event: number | undefined;
  if (trigger.machine === 'synchronous') event = ending === ENDING.timedOut ? column.TIMED_OUT : column.FUNCTION_ERROR;
  else event = failures <= trigger.maximumRetryAttempts ? column.FAILED_RETRIES : column.FAILED_LAST;
  requestEvent(world, trigger, slot, event as number);
}

/** A wait is over, or the caller's patience. */
function due(world: World, trigger: TriggerState, slot: number, column: number): void {
  const { slots, environments } = world;
  if (column === trigger.column['after.delivery']) slots.since[slot] = world.clock[0] as number;
  const environment = slots.environment[slot] as number;
  if (environment >= 0) {
    // The caller is gone; the function runs on.
    environments.slot[environment] = -1;
    slots.environment[slot] = -1;
    slots.throttles[slot] = 0;
  }
  requestEvent(world, trigger, slot, column);
}

/** Arms the timer of a waiting state: its wait, or the event's age limit if that comes first. */
function arm(world: World, trigger: TriggerState, slot: number, state: number): void {
  const { table } = trigger;
  const live = table.live[state] as number;
  let end = Number.POSITIVE_INFINITY;
  let column = -1;
  table.delays.forEach((name, i) => {
    if ((live & (1 << i)) === 0) return;
    const time = delayEnd(world, trigger, slot, name);
    // An attempt that is due at the very end of the event's age is still made.
    if (time < end || (time === end && name !== 'eventAge')) {
      end = time;
      column = table.events.indexOf(`after.${name}`);
    }
  });
  armTimer(world, slot, end, column);
}

/** When a delay that begins now ends, µs. */
function delayEnd(world: World, trigger: TriggerState, slot: number, name: string): number {
  const t = world.clock[0] as number;
  const { slots, waits } = world;
  const attempts = slots.attempt[slot] as number;
  const draw = (purpose: number): number =>
    uniform(childWord(slots.keyHigh[slot] as number, attempts), slots.keyLow[slot] as number, purpose);
  switch (name) {
    case 'delivery':
      return t + trigger.delivery(draw(ATTEMPT_DRAW.delivery), 0);
    case 'backoff':
      return t + backoff(world.work.backoff, (slots.throttles[slot] as number) > 0, attempts - 1, draw(ATTEMPT_DRAW.backoff));
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
