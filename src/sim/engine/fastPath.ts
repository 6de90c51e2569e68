/**
 * The common road, worn smooth: a plain synchronous request that meets an idle environment, its response, and a refusal without retry. Does
 * exactly what the general path of requests.ts and environments.ts does, in one piece; a test holds the two to the same bytes. It is taken
 * only where the compiled tables say what it assumes, so a changed machine still drives the run.
 */
import { childWord } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ILLEGAL, type LifecycleTable } from '../lifecycles/lifecycleTable.ts';
import { ENDING } from '../trace/endings.ts';
import { hasToken, takeToken } from './limiter.ts';
import { freeSlot, takeSlot } from './slots.ts';
import type { TrafficSource } from './traffic.ts';
import type { TriggerState } from './triggerState.ts';
import { handlerDuration } from './work.ts';
import type { FunctionState, World } from './world.ts';

export interface FastPath {
  /** Handles the k-th arrival of `entry` completely, or changes nothing and returns false. */
  arrive(entry: TrafficSource, k: number): boolean;
  /** Handles the end of the work of `environment` with the event `column` completely, or changes nothing and returns false. */
  finish(environment: number, column: number): boolean;
}

/** The fast path of a world, or one that always declines when the tables are not those it was made for. */
export function createFastPath(world: World): FastPath {
  const states = fastStates(world);
  if (states === null) return { arrive: () => false, finish: () => false };
  const { clock, recorder, slots, busy, expiry } = world;
  const { inFlight, succeeded, throttled, handler, frozen, response } = states;

  const refuse = (index: number, ending: number): void => {
    const row = recorder.request(index, throttled);
    recorder.requestSettled(row, throttled);
    recorder.invocation(row, NO_ROW, 1, ending);
  };

  /** The ending of a refusal, running when an idle environment may serve it, or -1 when the general path must decide. */
  const decide = (fn: FunctionState): number => {
    if (fn.reserved === 0) return -1;
    if (!hasToken(fn.rate ?? world.accountRate, clock[0] as number)) {
      return fn.rate === null ? ENDING.throttledByAccountRate : ENDING.throttledByReservedRate;
    }
    if (fn.reserved === null) {
      if (world.unreservedInFlight >= world.unreservedLimit) return ENDING.throttledByAccountConcurrency;
    } else if (fn.inFlight >= fn.reserved) return ENDING.throttledByReservedConcurrency;
    return fn.idle.size === 0 ? -1 : ENDING.running;
  };

  const begin = (
    fn: FunctionState,
    environment: number,
    slot: number,
    high: number,
    low: number,
    duration: number,
    invocation: number,
  ): void => {
    const store = world.environments;
    const t = clock[0] as number;
    fn.idle.remove(environment);
    expiry.busy(environment);
    fn.inFlight++;
    if (fn.reserved === null) world.unreservedInFlight++;
    store.state[environment] = handler;
    store.slot[environment] = slot;
    store.invocation[environment] = invocation;
    store.started[environment] = t;
    store.requestHigh[environment] = high;
    store.requestLow[environment] = low;
    store.attempt[environment] = 1;
    store.fresh[environment] = 0;
    store.armed[environment] = t;
    store.deadline[environment] = t + fn.model.timeout;
    store.until[environment] = t + duration;
    busy.pushAfter(clock, duration, world.sequence++, environment, response);
  };

  const occupy = (index: number, environment: number, high: number, low: number, row: number): number => {
    const slot = takeSlot(slots);
    slots.row[slot] = row;
    slots.trigger[slot] = index;
    slots.state[slot] = inFlight;
    slots.keyHigh[slot] = high;
    slots.keyLow[slot] = low;
    slots.attempt[slot] = 1;
    slots.failures[slot] = 0;
    slots.throttles[slot] = 0;
    slots.since[slot] = clock[0] as number;
    slots.environment[slot] = environment;
    slots.closed[slot] = -1;
    slots.stamp[slot] = (slots.stamp[slot] as number) + 1;
    return slot;
  };

  return {
    arrive(entry, k) {
      if (!entry.single) return false;
      const index = entry.triggers[0] as number;
      const trigger = world.triggers[index] as TriggerState;
      const fn = world.functions[trigger.function] as FunctionState;
      const model = fn.model;
      if (trigger.machine !== 'synchronous' || !model.repeatable) return false;
      const decision = decide(fn);
      if (decision !== ENDING.running) {
        if (decision < 0 || trigger.maximumAttempts > 1) return false;
        refuse(index, decision);
        return true;
      }
      const high = childWord(entry.keyHigh, k);
      const low = childWord(entry.keyLow, k);
      const environment = fn.idle.pick(high, low);
      const store = world.environments;
      if (store.state[environment] !== frozen) return false;
      const duration = handlerDuration(world.work, model, high, low, 1, store.fresh[environment] === 1);
      if (duration <= 0 || duration > model.timeout || duration > trigger.callerTimeout) return false;
      takeToken(fn.rate ?? world.accountRate, clock[0] as number);
      const row = recorder.request(index, inFlight);
      const slot = occupy(index, environment, high, low, row);
      begin(fn, environment, slot, high, low, duration, recorder.invocation(row, environment, 1, ENDING.running));
      return true;
    },
    finish(environment, column) {
      const store = world.environments;
      const slot = store.slot[environment] as number;
      if (column !== response || slot < 0 || store.state[environment] !== handler || store.retire[environment] !== 0) return false;
      if (slots.state[slot] !== inFlight || (slots.closed[slot] as number) >= 0) return false;
      if ((world.triggers[slots.trigger[slot] as number] as TriggerState).machine !== 'synchronous') return false;
      const t = clock[0] as number;
      if (t - (store.created[environment] as number) >= (store.maximumAge[environment] as number)) return false;
      const fn = world.functions[store.function[environment] as number] as FunctionState;
      fn.inFlight--;
      if (fn.reserved === null) world.unreservedInFlight--;
      recorder.invocationEnded(store.invocation[environment] as number, t - (store.started[environment] as number), ENDING.succeeded);
      store.state[environment] = frozen;
      store.slot[environment] = -1;
      store.invocation[environment] = -1;
      fn.idle.add(environment);
      expiry.idle(environment, world.sequence++);
      recorder.requestSettled(slots.row[slot] as number, succeeded);
      freeSlot(slots, slot);
      return true;
    },
  };
}

interface FastStates {
  readonly inFlight: number;
  readonly succeeded: number;
  readonly throttled: number;
  readonly handler: number;
  readonly frozen: number;
  /** Column of the handler's response. */
  readonly response: number;
}

/** Reads from the tables the states that the fast path passes through; null when a transition does not do just what it would do. */
function fastStates(world: World): FastStates | null {
  const { environment, synchronous } = world.lifecycles;
  const { handlerState: handler, frozenState: frozen } = environment;
  const response = environment.workDone[handler] as number;
  const does = (table: LifecycleTable, state: number, column: string | number, actions: readonly string[]): number => {
    const index = typeof column === 'number' ? column : table.events.indexOf(column);
    const cell = table.cells[(state << table.columnBits) | index] as number;
    const mask = actions.reduce((sum, name) => sum | (1 << table.actions.indexOf(name)), 0);
    return cell !== ILLEGAL && table.programActions[cell >>> 8] === mask ? cell & 0xff : -1;
  };
  if (does(environment, frozen, 'INVOKE', ['leaveIdle']) !== handler) return null;
  if (does(environment, handler, response, ['endSucceeded', 'becomeIdle']) !== frozen) return null;
  if (world.environmentTable.delayName[handler] !== 'functionTimeout' || world.environmentTable.idleOnly[frozen] !== 1) return null;
  const serving = ((environment.tags[handler] as number) & ~(environment.tags[frozen] as number) & world.environmentTable.serving) !== 0;
  const inFlight = does(synchronous, synchronous.initial.plain as number, 'SEND', ['attempt']);
  const succeeded = inFlight < 0 ? -1 : does(synchronous, inFlight, 'SUCCEEDED', ['settle']);
  const throttled = inFlight < 0 ? -1 : does(synchronous, inFlight, 'THROTTLED_LAST', ['settle']);
  if (!serving || succeeded < 0 || throttled < 0) return null;
  return { inFlight, succeeded, throttled, handler, frozen, response };
}
