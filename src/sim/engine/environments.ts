/** Drives environments through the compiled table: the only place where an environment's state changes. */
import { childWord, uniform } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ILLEGAL } from '../lifecycles/lifecycleTable.ts';
import { CREATION, END } from '../trace/causes.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import { countProvisioned, freeProvisioned, leaveProvisioned, PROVISIONED } from './concurrency/provisionedState.ts';
import { forgetMemory } from './environmentMemory.ts';
import { type EnvironmentStore, widen } from './environmentStore.ts';
import { environmentWork, handlerWork } from './environmentWork.ts';
import type { FunctionModel } from './functionModel.ts';
import { CONTINUE, calleeAnswered, continueInteractive, isOver, leaveInteractive, UNTIL_ANSWERED } from './interactiveWork.ts';
import { giveSlot } from './lightAttempt.ts';
import { extendedLineage } from './lineage.ts';
import { ENVIRONMENT_DRAW } from './purposes.ts';
import { leavesFrozen } from './warmRoad.ts';
import type { ProvisionedState, VersionState, World } from './world.ts';

/** Why a new environment is needed now: it follows from what became of the others. */
function creationCause(version: VersionState): number {
  if (version.provisioned !== null && version.provisioned.allocated > 0) return CREATION.spillover;
  if (version.created === 0) return CREATION.first;
  if (version.alive > 0) return CREATION.growth;
  if (version.lastEnd === END.idle) return CREATION.reclaimed;
  if (version.lastEnd === END.aged) return CREATION.aged;
  return version.lastEnd === END.deployed ? CREATION.deployed : CREATION.killed;
}

/** snapstart.published-versions */
const restores = (version: VersionState): boolean => version.model.config.snapStart && version !== version.function.latest;

/**
 * Creates an environment of `version` for the invocation that will have row `invocation` (NO_ROW: ahead of any). It does nothing until it is
 * dispatched COLD_START, or PREPARE.
 */
export function createEnvironment(
  world: World,
  version: VersionState,
  invocation: number,
  cause = creationCause(version),
  initialization: number = restores(version) ? INITIALIZATION.snapStart : INITIALIZATION.onDemand,
): number {
  const t = world.clock[0] as number;
  const { environmentTable, recorder } = world;
  const row = recorder.environment(version.function.index, cause, invocation, version.epoch, version.index, initialization);
  if (row >= world.environments.capacity) widen(world.environments);
  const store = world.environments;
  const k = version.created++;
  version.alive++;
  const high = childWord(version.keyHigh, k);
  const low = childWord(version.keyLow, k);
  store.state[row] = environmentTable.table.initial[restores(version) ? 'snapStart' : 'plain'] as number;
  store.version[row] = version.index;
  store.model[row] = version.models.length - 1;
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
  store.poison[environment] = slots.poison[slot] as number;
  const version = world.versions[store.version[environment] as number] as VersionState;
  if (version.model.interactiveHandler) carry(world, version, environment, slot);
  const { environmentTable, warm } = world;
  if (!isNew && warm !== null && leavesFrozen(world, warm, version, environment)) beginHandling(world, store, version, environment);
  else dispatch(world, environment, (isNew ? environmentTable.column.COLD_START : environmentTable.column.INVOKE) as number);
}

/** The warm environment is in its handler's state now: it has until the function's timeout. */
function beginHandling(world: World, store: EnvironmentStore, version: VersionState, environment: number): void {
  const t = world.clock[0] as number;
  const model = version.models[store.model[environment] as number] as FunctionModel;
  store.armed[environment] = t;
  store.deadline[environment] = t + model.timeout;
  const event = doWork(world, store, environment, handlerWork(world, store, model, environment), 'handler');
  if (event >= 0) dispatch(world, environment, event);
}

/** Keeps what the event carries: a handler's writes pass it on, even when nobody waits for it any more. */
function carry(world: World, version: VersionState, environment: number, slot: number): void {
  const { slots } = world;
  world.carried[environment] = {
    key: slots.key[slot] as number,
    body: slots.body[slot] as number,
    size: slots.size[slot] as number,
    poison: false,
    depth: slots.depth[slot] as number,
    lineage: extendedLineage(slots.lineage[slot], version.function.index, world.firstLineages),
  };
}

/**
 * Sends an event to an environment and follows it until time must pass. When an attempt ends on the way, its slot and ending are left in
 * `world.endedSlot` and `world.endedEnding`.
 */
export function dispatch(world: World, environment: number, column: number): void {
  const { table, spanned, serving, programEnding, bits, resets } = world.environmentTable;
  const { cells, columnBits, tags, programActions } = table;
  const store = world.environments;
  const version = world.versions[store.version[environment] as number] as VersionState;
  for (let event = column; event >= 0; ) {
    const state = store.state[environment] as number;
    const cell = cells[(state << columnBits) | event] as number;
    if (cell === ILLEGAL) throw new Error(`${table.id}: ${table.states[state]?.name} does not handle ${table.events[event]}`);
    const next = cell & 0xff;
    const program = cell >>> 8;
    if (store.interactive[environment] === 1 && next !== state) leaveInteractive(world, environment);
    store.state[environment] = next;
    if (((tags[state] as number) ^ (tags[next] as number)) & serving)
      countInFlight(world, version, environment, (tags[next] as number) & serving ? 1 : -1);
    if (spanned[state] === 1 && next !== state) closeSpan(world, store, environment);
    if (program !== 0) {
      const actions = programActions[program] as number;
      const ending = programEnding[program] as number;
      if (actions & bits.leaveIdle) leaveIdle(world, version, environment);
      if (ending >= 0) endAttempt(world, store, environment, ending);
      if (actions & bits.markReady) markReady(world, store, environment);
      if (actions & bits.abandonInit) world.recorder.spansRelabelled(environment, store.armed[environment] as number, next);
      if (actions & bits.becomeIdle) becomeIdle(world, version, store, environment);
      if (actions & bits.terminate) terminate(world, version, store, environment);
    }
    if (resets[next] === 1) forgetMemory(world, environment);
    if (spanned[next] === 1 && next !== state) openSpan(world, store, environment, next);
    event = enter(world, store, version, environment, next, program);
  }
}

/** Starts what a state brings: a deadline, work, or nothing. Returns the column of an event that follows at once, or -1. */
function enter(world: World, store: EnvironmentStore, version: VersionState, environment: number, state: number, program: number): number {
  const t = world.clock[0] as number;
  const { table, afterColumn, idleOnly, column } = world.environmentTable;
  if (idleOnly[state] === 1) return store.retire[environment] !== 0 ? (column.RETIRE as number) : -1;
  const deadlineColumn = afterColumn[state] as number;
  const model = version.models[store.model[environment] as number] as FunctionModel;
  if (deadlineColumn >= 0 && (table.programArms[program] as number) & (table.live[state] as number)) {
    store.armed[environment] = t;
    store.deadline[environment] = t + delayOf(world, model, environment, world.environmentTable.delayName[state] as string);
  }
  const work = table.work[state] as number;
  if (work < 0) {
    if (deadlineColumn < 0) return -1;
    const left = (store.deadline[environment] as number) - t;
    if (left <= 0) return deadlineColumn;
    schedule(world, store, environment, left, deadlineColumn);
    return -1;
  }
  const name = table.works[work] as string;
  return doWork(world, store, environment, environmentWork(world, store, model, environment, name), name);
}

/** Lets the time of a state's work pass, up to its deadline. Returns the column of an event that follows at once, or -1. */
function doWork(world: World, store: EnvironmentStore, environment: number, took: number, work: string): number {
  if (store.interactive[environment] === 1) return passInteractive(world, environment, took);
  const { table, afterColumn } = world.environmentTable;
  const t = world.clock[0] as number;
  const state = store.state[environment] as number;
  const deadlineColumn = afterColumn[state] as number;
  let duration = took;
  let event = world.work.result.end === 0 ? (table.workDone[state] as number) : failedColumn(world, work);
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

/**
 * Lets `delay` µs of work pass (or, below 0, waits for an answer), but no more than the state's deadline allows. Returns the column of the
 * event that ends the work when it ends at once, else -1.
 */
function passInteractive(world: World, environment: number, delay: number): number {
  const store = world.environments;
  const { table, afterColumn } = world.environmentTable;
  const state = store.state[environment] as number;
  const work = table.works[table.work[state] as number] as string;
  const deadlineColumn = afterColumn[state] as number;
  const left = deadlineColumn < 0 ? Number.POSITIVE_INFINITY : (store.deadline[environment] as number) - (world.clock[0] as number);
  if (delay < 0 || delay > left) {
    if (left === Number.POSITIVE_INFINITY) return -1;
    if (left <= 0) return deadlineColumn;
    schedule(world, store, environment, left, deadlineColumn);
    return -1;
  }
  const over = isOver(world, environment);
  const end = world.work.result.end === 0 ? (table.workDone[state] as number) : failedColumn(world, work);
  if (over && delay <= 0) return end;
  schedule(world, store, environment, delay, over ? end : CONTINUE);
  return -1;
}

/** The time of an environment's work has come: it goes on. */
export function goOn(world: World, environment: number): void {
  const event = passInteractive(world, environment, continueInteractive(world, environment));
  if (event >= 0) dispatch(world, environment, event);
}

/** The function that an environment waits for has answered: `outcome` is an index into callOutcomes. */
export function answer(world: World, environment: number, outcome: number): void {
  const delay = calleeAnswered(world, environment, outcome);
  // Answered at once: the call itself has not returned yet.
  if (delay === UNTIL_ANSWERED) return;
  world.busy.remove(environment);
  const event = passInteractive(world, environment, delay);
  if (event >= 0) dispatch(world, environment, event);
}

/** Puts the environment's next event into the heap, `delay` µs from now. */
function schedule(world: World, store: EnvironmentStore, environment: number, delay: number, column: number): void {
  store.until[environment] = (world.clock[0] as number) + delay;
  world.busy.pushAfter(world.clock, delay, world.sequence++, environment, column);
}

function delayOf(world: World, model: FunctionModel, environment: number, name: string): number {
  if (name === 'initLimitPrepared') {
    // What Lambda starts on its own for a function on demand has the limit of any other init there.
    const isProvisioned = world.recorder.environments.columns.initialization[environment] === INITIALIZATION.provisioned;
    return isProvisioned ? Math.max(world.limits.initLimitPrepared as number, model.timeout) : (world.limits.initLimit as number);
  }
  if (name === 'functionTimeout') return model.timeout;
  if (name === 'resetLimit' || name === 'shutdownLimit') return model.shutdownLimit;
  return world.limits[name] as number;
}

function countInFlight(world: World, version: VersionState, environment: number, change: number): void {
  if (world.environments.provisioned[environment] !== PROVISIONED.none) {
    countProvisioned(world, version.provisioned as ProvisionedState, change);
    return;
  }
  const fn = version.function;
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

function leaveIdle(world: World, version: VersionState, environment: number): void {
  if (world.environments.provisioned[environment] !== PROVISIONED.none) {
    leaveProvisioned(world, version, environment);
    return;
  }
  version.idle.remove(environment);
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

function becomeIdle(world: World, version: VersionState, store: EnvironmentStore, environment: number): void {
  const t = world.clock[0] as number;
  // lifecycle.maximum-age takes effect at the next freeze.
  if (store.retire[environment] === 0 && t - (store.created[environment] as number) >= (store.maximumAge[environment] as number)) {
    store.retire[environment] = END.aged;
  }
  if (store.provisioned[environment] !== PROVISIONED.none) {
    freeProvisioned(world, version, environment);
    return;
  }
  version.idle.add(environment);
  world.expiry.idle(environment, world.sequence++);
}

function terminate(world: World, version: VersionState, store: EnvironmentStore, environment: number): void {
  // Of all ends only a restore that came to nothing has no cause of its own.
  const cause = (store.retire[environment] as number) || END.restoreFailed;
  world.recorder.environmentEnded(environment, cause);
  if (store.provisioned[environment] !== PROVISIONED.none) world.hooks.provisionedGone(version, environment);
  else {
    world.expiry.forget(environment);
    world.hooks.onDemandGone(version, environment, cause);
  }
  forgetMemory(world, environment);
  version.alive--;
  version.lastEnd = cause;
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
