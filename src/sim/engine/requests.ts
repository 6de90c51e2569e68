/** Drives requests through their compiled machines: attempts, retries and endings, whoever owns the retry. */
import { childWord, uniform } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ILLEGAL } from '../lifecycles/lifecycleTable.ts';
import { ENDING } from '../trace/endings.ts';
import { admit } from './admission.ts';
import { createEnvironment, invoke } from './environments.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import { freeSlot, takeSlot } from './slots.ts';
import type { TriggerState } from './triggerState.ts';
import { throttleBackoff } from './waits.ts';
import { backoff } from './work.ts';
import type { FunctionState, World } from './world.ts';

/** Hears of requests that reached their end: closed-loop users go on then. */
export type SettledListener = (source: number) => void;

/** Sends one request of trigger `index` now. `closed` is the closed-loop source that waits for it, or -1. */
export function send(world: World, index: number, high: number, low: number, closed: number, settled: SettledListener): void {
  const t = world.clock[0] as number;
  const trigger = world.triggers[index] as TriggerState;
  const { slots } = world;
  const slot = takeSlot(slots);
  slots.row[slot] = world.recorder.request(index, trigger.initial);
  slots.trigger[slot] = index;
  slots.state[slot] = trigger.initial;
  slots.keyHigh[slot] = high;
  slots.keyLow[slot] = low;
  slots.attempt[slot] = 0;
  slots.failures[slot] = 0;
  slots.throttles[slot] = 0;
  slots.since[slot] = t;
  slots.environment[slot] = -1;
  slots.closed[slot] = closed;
  requestEvent(world, trigger, slot, trigger.column.SEND as number, settled);
}

/** Sends an event to a request's machine and does what its table says. */
function requestEvent(world: World, trigger: TriggerState, slot: number, column: number, settled: SettledListener): void {
  const { slots, recorder } = world;
  const { table } = trigger;
  const state = slots.state[slot] as number;
  const cell = table.cells[(state << table.columnBits) | column] as number;
  if (cell === ILLEGAL) throw new Error(`${table.id}: ${table.states[state]?.name} does not handle ${table.events[column]}`);
  const next = cell & 0xff;
  slots.state[slot] = next;
  const actions = table.programActions[cell >>> 8] as number;
  if (actions & trigger.settleBit) {
    settle(world, trigger, slot, next, settled);
    return;
  }
  recorder.requestState(slots.row[slot] as number, next);
  if (actions & trigger.attemptBit) attempt(world, trigger, slot, settled);
  else if (table.live[next] !== 0) arm(world, trigger, slot, next);
}

function settle(world: World, trigger: TriggerState, slot: number, state: number, settled: SettledListener): void {
  const { slots, recorder } = world;
  const row = slots.row[slot] as number;
  recorder.requestSettled(row, state);
  const mark = trigger.stateMark[state];
  if (mark) {
    recorder.mark(mark, row);
    // async.both-delivered
    if (trigger.bothTargets && mark === 'sentToDestination') recorder.mark('deadLettered', row);
  }
  const closed = slots.closed[slot] as number;
  freeSlot(slots, slot);
  if (closed >= 0) settled(closed);
}

/** One attempt to invoke the function. */
function attempt(world: World, trigger: TriggerState, slot: number, settled: SettledListener): void {
  const { slots, recorder } = world;
  const fn = world.functions[trigger.function] as FunctionState;
  const synchronous = trigger.machine === 'synchronous';
  const row = slots.row[slot] as number;
  const number = (slots.attempt[slot] as number) + 1;
  slots.attempt[slot] = number;
  const refusal = admit(world, fn, synchronous);
  if (refusal !== ENDING.running) {
    recorder.invocation(row, NO_ROW, number, refusal);
    refused(world, trigger, slot, settled);
    return;
  }
  const isNew = fn.idle.size === 0;
  const invocation = recorder.invocations.length;
  const environment = isNew
    ? createEnvironment(world, fn, invocation)
    : fn.idle.pick(slots.keyHigh[slot] as number, slots.keyLow[slot] as number);
  recorder.invocation(row, environment, number, ENDING.running);
  slots.environment[slot] = environment;
  slots.stamp[slot] = (slots.stamp[slot] as number) + 1;
  invoke(world, environment, slot, invocation, isNew);
  if (world.endedSlot >= 0) attemptEnded(world, settled);
  else if (synchronous) watchCaller(world, trigger, slot, environment);
}

/** Arms the caller's timeout, but only when the attempt will not have ended by then. */
function watchCaller(world: World, trigger: TriggerState, slot: number, environment: number): void {
  const t = world.clock[0] as number;
  const limit = t + trigger.callerTimeout;
  if (limit === Number.POSITIVE_INFINITY) return;
  const { environments, environmentTable } = world;
  const inHandler = environments.state[environment] === environmentTable.table.handlerState;
  if (inHandler && (environments.until[environment] as number) <= limit) return;
  const last = (world.slots.attempt[slot] as number) >= trigger.maximumAttempts;
  const column = last ? trigger.column.CALLER_TIMEOUT_LAST : trigger.column.CALLER_TIMEOUT_RETRIES;
  armTimer(world, slot, limit, column as number);
}

/** What an attempt's refusal means to whoever owns the retry. */
function refused(world: World, trigger: TriggerState, slot: number, settled: SettledListener): void {
  const { slots } = world;
  const throttles = (slots.throttles[slot] as number) + 1;
  slots.throttles[slot] = throttles;
  const { column } = trigger;
  let event: number | undefined;
  if (trigger.machine === 'synchronous') {
    event = (slots.attempt[slot] as number) < trigger.maximumAttempts ? column.THROTTLED_RETRIES : column.THROTTLED_LAST;
  } else event = trigger.reservedZero ? column.THROTTLED_FOR_GOOD : column.THROTTLED;
  requestEvent(world, trigger, slot, event as number, settled);
}

/** Tells the request whose attempt the last dispatch ended how it ended. Its caller may be gone by then. */
export function attemptEnded(world: World, settled: SettledListener): void {
  const slot = world.endedSlot;
  const ending = world.endedEnding;
  world.endedSlot = -1;
  if (slot < 0) return;
  const { slots } = world;
  const trigger = world.triggers[slots.trigger[slot] as number] as TriggerState;
  slots.environment[slot] = -1;
  const { column } = trigger;
  if (ending === ENDING.succeeded) {
    requestEvent(world, trigger, slot, column.SUCCEEDED as number, settled);
    return;
  }
  const failures = (slots.failures[slot] as number) + 1;
  slots.failures[slot] = failures;
  slots.throttles[slot] = 0;
  let event: number | undefined;
  if (trigger.machine === 'synchronous') event = ending === ENDING.timedOut ? column.TIMED_OUT : column.FUNCTION_ERROR;
  else event = failures <= trigger.maximumRetryAttempts ? column.FAILED_RETRIES : column.FAILED_LAST;
  requestEvent(world, trigger, slot, event as number, settled);
}

/** Arms the timer of a waiting state: its wait, or the event's age limit if that comes first. */
function arm(world: World, trigger: TriggerState, slot: number, state: number): void {
  const { table } = trigger;
  const live = table.live[state] as number;
  let due = Number.POSITIVE_INFINITY;
  let column = -1;
  table.delays.forEach((name, i) => {
    if ((live & (1 << i)) === 0) return;
    const end = delayEnd(world, trigger, slot, name);
    // An attempt that is due at the very end of the event's age is still made.
    if (end < due || (end === due && name !== 'eventAge')) {
      due = end;
      column = table.events.indexOf(`after.${name}`);
    }
  });
  armTimer(world, slot, due, column);
}

/** When a delay that begins at `t` ends, µs. */
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

function armTimer(world: World, slot: number, time: number, column: number): void {
  const { slots } = world;
  const stamp = (slots.stamp[slot] as number) + 1;
  slots.stamp[slot] = stamp;
  slots.timer[slot] = column;
  world.timers.push(time, world.sequence++, slot, stamp);
}

/** Handles the timer at the head of the heap; a void one (its request went on or is settled) does nothing. */
export function fireTimer(world: World, settled: SettledListener): void {
  const { timers, slots, environments } = world;
  const slot = timers.items[0] as number;
  const stamp = timers.extras[0] as number;
  timers.pop();
  if (slots.stamp[slot] !== stamp) return;
  const trigger = world.triggers[slots.trigger[slot] as number] as TriggerState;
  const column = slots.timer[slot] as number;
  if (column === trigger.column['after.delivery']) slots.since[slot] = world.clock[0] as number;
  const environment = slots.environment[slot] as number;
  if (environment >= 0) {
    // The caller is gone; the function runs on.
    environments.slot[environment] = -1;
    slots.environment[slot] = -1;
    slots.throttles[slot] = 0;
  }
  requestEvent(world, trigger, slot, column, settled);
}
