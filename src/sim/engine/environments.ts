/** Drives environments through the compiled table: the only place where an environment's state changes. */
import { childWord, uniform } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ILLEGAL } from '../lifecycles/lifecycleTable.ts';
import { CREATION, END } from '../trace/causes.ts';
import { type EnvironmentStore, widened } from './environmentStore.ts';
import { environmentWork } from './environmentWork.ts';
import type { FunctionModel } from './functionModel.ts';
import { giveSlot } from './lightAttempt.ts';
import { ENVIRONMENT_DRAW } from './purposes.ts';
import type { FunctionState, World } from './world.ts';

/** Why a new environment is needed now: it follows from what became of the others. */
function creationCause(fn: FunctionState): number {
  if (fn.created === 0) return CREATION.first;
  if (fn.alive > 0) return CREATION.growth;
  if (fn.lastEnd === END.idle) return CREATION.reclaimed;
  if (fn.lastEnd === END.aged) return CREATION.aged;
  return fn.lastEnd === END.deployed ? CREATION.deployed : CREATION.killed;
}

/** Creates an environment for the invocation that will have row `invocation`. It does nothing until it is dispatched COLD_START. */
export function createEnvironment(world: World, fn: FunctionState, invocation: number): number {
  const t = world.clock[0] as number;
  const { environmentTable, recorder } = world;
  const row = recorder.environment(fn.index, creationCause(fn), invocation, fn.epoch);
  if (row >= world.environments.capacity) world.environments = widened(world.environments);
  const store = world.environments;
  const k = fn.created++;
  fn.alive++;
  const high = childWord(fn.keyHigh, k);
  const low = childWord(fn.keyLow, k);
  store.state[row] = environmentTable.table.initial[fn.model.config.snapStart ? 'snapStart' : 'plain'] as number;
  store.function[row] = fn.index;
  store.model[row] = fn.models.length - 1;
  store.slot[row] = -1;
  store.invocation[row] = -1;
  store.span[row] = -1;
  store.keyHigh[row] = high;
  store.keyLow[row] = low;
  store.created[row] = t;
  store.idleLifetime[row] = world.idleLifetime(uniform(high, low, ENVIRONMENT_DRAW.idleLifetime), 0);
  store.maximumAge[row] = world.maximumAge(uniform(high, low, ENVIRONMENT_DRAW.maximumAge), 0);
  store.fresh[row] = 1;
  return row;
}

/** Lets the environment serve a request: COLD_START for a new one, INVOKE for an idle one. */
export function invoke(world: World, environment: number, slot: number, invocation: number, isNew: boolean): void {
  const t = world.clock[0] as number;
  const store = world.environments;
  const { slots } = world;
  store.slot[environment] = slot;
  store.invocation[environment] = invocation;
  store.started[environment] = isNew ? Number.POSITIVE_INFINITY : t;
  store.requestHigh[environment] = slots.keyHigh[slot] as number;
  store.requestLow[environment] = slots.keyLow[slot] as number;
  store.attempt[environment] = slots.attempt[slot] as number;
  const { column } = world.environmentTable;
  dispatch(world, environment, (isNew ? column.COLD_START : column.INVOKE) as number);
}

/**
 * Sends an event to an environment and follows it until time must pass. When an attempt ends on the way, its slot and ending are left in
 * `world.endedSlot` and `world.endedEnding`.
 */
export function dispatch(world: World, environment: number, column: number): void {
  const { table, spanned, serving, programEnding, bits } = world.environmentTable;
  const { cells, columnBits, tags, programActions } = table;
  const store = world.environments;
  const fn = world.functions[store.function[environment] as number] as FunctionState;
  for (let event = column; event >= 0; ) {
    const state = store.state[environment] as number;
    const cell = cells[(state << columnBits) | event] as number;
    if (cell === ILLEGAL) throw new Error(`${table.id}: ${table.states[state]?.name} does not handle ${table.events[event]}`);
    const next = cell & 0xff;
    const program = cell >>> 8;
    store.state[environment] = next;
    if (((tags[state] as number) ^ (tags[next] as number)) & serving) countInFlight(world, fn, (tags[next] as number) & serving ? 1 : -1);
    if (spanned[state] === 1 && next !== state) closeSpan(world, store, environment);
    if (program !== 0) {
      const actions = programActions[program] as number;
      const ending = programEnding[program] as number;
      if (actions & bits.leaveIdle) leaveIdle(world, fn, environment);
      if (ending >= 0) endAttempt(world, store, environment, ending);
      if (actions & bits.markReady) markReady(world, store, environment);
      if (actions & bits.abandonInit) world.recorder.spansRelabelled(environment, store.armed[environment] as number, next);
      if (actions & bits.becomeIdle) becomeIdle(world, fn, store, environment);
      if (actions & bits.terminate) terminate(world, fn, store, environment);
    }
    if (spanned[next] === 1 && next !== state) openSpan(world, store, environment, next);
    event = enter(world, store, fn, environment, next, program);
  }
}

/** Starts what a state brings: a deadline, work, or nothing. Returns the column of an event that follows at once, or -1. */
function enter(world: World, store: EnvironmentStore, fn: FunctionState, environment: number, state: number, program: number): number {
  const t = world.clock[0] as number;
  const { table, afterColumn, idleOnly, column } = world.environmentTable;
  if (idleOnly[state] === 1) return store.retire[environment] !== 0 ? (column.RETIRE as number) : -1;
  const deadlineColumn = afterColumn[state] as number;
  const model = fn.models[store.model[environment] as number] as FunctionModel;
  if (deadlineColumn >= 0 && (table.programArms[program] as number) & (table.live[state] as number)) {
    store.armed[environment] = t;
    store.deadline[environment] = t + delayOf(world, model, world.environmentTable.delayName[state] as string);
  }
  const work = table.work[state] as number;
  if (work < 0) {
    if (deadlineColumn < 0) return -1;
    const left = (store.deadline[environment] as number) - t;
    if (left <= 0) return deadlineColumn;
    schedule(world, store, environment, left, deadlineColumn);
    return -1;
  }
  let duration = environmentWork(world, store, model, environment, table.works[work] as string);
  let event = world.work.result.end === 0 ? (table.workDone[state] as number) : failedColumn(world, table.works[work] as string);
  if (deadlineColumn >= 0 && t + duration > (store.deadline[environment] as number)) {
    duration = (store.deadline[environment] as number) - t;
    event = deadlineColumn;
  }
  if (duration <= 0) return event;
  schedule(world, store, environment, duration, event);
  return -1;
}

const failures = ['', 'HANDLER_ERROR', 'CRASH', 'OUT_OF_MEMORY', 'HANDLER_ERROR'];

function failedColumn(world: World, work: string): number {
  const { column } = world.environmentTable;
  return (work === 'handler' ? column[failures[world.work.result.end] as string] : column.INIT_ERROR) as number;
}

/** Puts the environment's next event into the heap, `delay` µs from now. */
function schedule(world: World, store: EnvironmentStore, environment: number, delay: number, column: number): void {
  store.until[environment] = (world.clock[0] as number) + delay;
  world.busy.pushAfter(world.clock, delay, world.sequence++, environment, column);
}

function delayOf(world: World, model: FunctionModel, name: string): number {
  if (name === 'functionTimeout') return model.timeout;
  if (name === 'resetLimit' || name === 'shutdownLimit') return model.shutdownLimit;
  return world.limits[name] as number;
}

function countInFlight(world: World, fn: FunctionState, change: number): void {
  fn.inFlight += change;
  if (fn.reserved === null) world.unreservedInFlight += change;
}

function closeSpan(world: World, store: EnvironmentStore, environment: number): void {
  world.recorder.spanEnded(store.span[environment] as number);
  store.span[environment] = -1;
}

function openSpan(world: World, store: EnvironmentStore, environment: number, state: number): void {
  const held = store.invocation[environment] as number;
  store.span[environment] = world.recorder.spanStarted(environment, state, held < 0 ? NO_ROW : held);
}

function leaveIdle(world: World, fn: FunctionState, environment: number): void {
  fn.idle.remove(environment);
  world.expiry.busy(environment);
}

function endAttempt(world: World, store: EnvironmentStore, environment: number, ending: number): void {
  const t = world.clock[0] as number;
  world.recorder.invocationEnded(store.invocation[environment] as number, Math.max(0, t - (store.started[environment] as number)), ending);
  world.endedSlot = store.slot[environment] as number;
  world.endedEnding = ending;
  store.slot[environment] = -1;
  store.invocation[environment] = -1;
}

function markReady(world: World, store: EnvironmentStore, environment: number): void {
  const t = world.clock[0] as number;
  world.recorder.environmentReady(environment);
  store.started[environment] = t;
}

function becomeIdle(world: World, fn: FunctionState, store: EnvironmentStore, environment: number): void {
  const t = world.clock[0] as number;
  // lifecycle.maximum-age takes effect at the next freeze.
  if (store.retire[environment] === 0 && t - (store.created[environment] as number) >= (store.maximumAge[environment] as number)) {
    store.retire[environment] = END.aged;
  }
  fn.idle.add(environment);
  world.expiry.idle(environment, world.sequence++);
}

function terminate(world: World, fn: FunctionState, store: EnvironmentStore, environment: number): void {
  const cause = store.retire[environment] as number;
  world.recorder.environmentEnded(environment, cause);
  world.expiry.forget(environment);
  fn.alive--;
  fn.lastEnd = cause;
}

/** Ends an idle environment now, or a busy one at its next freeze; `cause` is an index into endCauses. */
export function retire(world: World, environment: number, cause: number): void {
  giveSlot(world, environment);
  const store = world.environments;
  store.retire[environment] = cause;
  if (world.environmentTable.idleOnly[store.state[environment] as number] === 1) {
    dispatch(world, environment, world.environmentTable.column.RETIRE as number);
  }
}

/** Kills an environment in whatever state it is; the attempt it serves ends with `killed`. */
export function kill(world: World, environment: number): void {
  giveSlot(world, environment);
  const store = world.environments;
  store.retire[environment] = END.killed;
  dispatch(world, environment, world.environmentTable.column.KILL as number);
}

/** Whether the environment is gone: its entries in the heap are void. */
export function isGone(world: World, environment: number): boolean {
  return world.environmentTable.terminated[world.environments.state[environment] as number] === 1;
}
