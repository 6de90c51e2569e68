/**
 * Work whose course depends on the world: it runs step by step, as events, instead of being measured when it begins. Calls to functions wait for
 * them, limited resources are asked when their turn comes, and what a call changes is announced when it has succeeded.
 */
import { NO_ROW } from '../../base/table.ts';
import { CALL } from '../trace/callCodes.ts';
import type { CallEffect } from './callEffect.ts';
import { connect, memoryOf } from './environmentMemory.ts';
import type { ResourceModel } from './resources.ts';
import { rotatedAt } from './rotation.ts';
import type { StepModel } from './stepModel.ts';
import { callAttempt, callBackoffWait, createWork, runSteps, stepOver, WORK_DONE, WORK_FAILED, type Work } from './work.ts';
import type { InteractiveWork, World } from './world.ts';

/** Column in the heap of busy environments that means: its work goes on. No machine has so many events. */
export const CONTINUE = 0x7f;

/** In place of a delay: nothing happens until the function that it called has answered. */
export const UNTIL_ANSWERED = -1;

/** The piece of work of an environment, to be filled for {@link beginInteractive}. */
export const interactiveWork = (world: World, environment: number): Work => interactiveOf(world, environment).work;

/** Begins the environment's work `after` µs from now. Returns the µs until it goes on or is over (see `over`), or UNTIL_ANSWERED. */
export function beginInteractive(world: World, environment: number, after: number): number {
  const state = interactiveOf(world, environment);
  state.stage = 'steps';
  state.over = false;
  world.environments.interactive[environment] = 1;
  // What comes before it (extensions, the runtime) is time like a step's.
  return after > 0 ? after : proceed(world, environment, state);
}

/** Goes on with the work of an environment whose time has come. Returns as {@link beginInteractive}. */
export function continueInteractive(world: World, environment: number): number {
  const state = interactiveOf(world, environment);
  if (state.stage !== 'steps') return callOver(world, environment, state);
  return proceed(world, environment, state);
}

/** The function that `environment` waits for has answered: `outcome` is an index into callOutcomes. Returns as {@link beginInteractive}. */
export function calleeAnswered(world: World, environment: number, outcome: number): number {
  const state = interactiveOf(world, environment);
  state.outcome = outcome;
  // The callee's own machine has made the retries.
  state.work.calls = stepOf(state).maximumAttempts - 1;
  if (state.stage === 'calling') {
    state.stage = 'answered';
    return UNTIL_ANSWERED;
  }
  return callOver(world, environment, state);
}

/** Whether the environment's work is over after the delay that was returned last. */
export const isOver = (world: World, environment: number): boolean => (world.works[environment] as InteractiveWork).over;

/** Whether the environment waits for the request in row `request`. */
export function waitsFor(world: World, environment: number, request: number): boolean {
  const state = world.works[environment];
  return state !== undefined && state.stage !== 'steps' && world.recorder.calls.columns.child[state.call] === request;
}

/** The environment has left its work, at its end or in the middle: what it holds is given back. */
export function leaveInteractive(world: World, environment: number): void {
  world.environments.interactive[environment] = 0;
  const state = interactiveOf(world, environment);
  if (state.stage === 'steps') return;
  const child = state.stage === 'waiting' ? (world.recorder.calls.columns.child[state.call] as number) : NO_ROW;
  state.outcome = CALL.abandoned;
  endCall(world, state);
  if (child !== NO_ROW) world.hooks.callerGone(environment, child);
}

function interactiveOf(world: World, environment: number): InteractiveWork {
  const known = world.works[environment];
  if (known !== undefined) return known;
  const state: InteractiveWork = { work: createWork(), stage: 'steps', over: false, call: -1, outcome: 0, held: null };
  world.works[environment] = state;
  return state;
}

const stepOf = ({ work }: InteractiveWork): StepModel => work.cursor.list[work.cursor.step] as StepModel;

/** Does steps and begins calls until time must pass, or a function must answer. */
function proceed(world: World, environment: number, state: InteractiveWork): number {
  const { work } = state;
  for (;;) {
    const before = work.elapsed;
    world.work.after = -before;
    state.over = runSteps(world.work, work);
    world.work.after = 0;
    const passed = work.elapsed - before;
    if (state.over) world.work.failedRecords = work.failedRecords;
    if (state.over || passed > 0) return passed;
    const delay = beginCall(world, environment, state);
    if (delay !== 0 || state.over) return delay;
  }
}

/** Begins the call at the cursor. Returns the µs it takes; 0 when it was over at once and the work goes on. */
function beginCall(world: World, environment: number, state: InteractiveWork): number {
  const { work } = state;
  const step = stepOf(state);
  const effect = step.effect as CallEffect;
  const invocation = world.environments.invocation[environment] as number;
  const place = step.index + (work.isHandler ? 0 : 0x8000);
  state.call = world.recorder.callStarted(
    environment,
    invocation < 0 ? NO_ROW : invocation,
    place,
    work.cursor.occurrence + step.times * work.cursor.record,
    work.calls + 1,
  );
  state.stage = 'calling';
  const delay = courseOf(world, environment, state, step, effect);
  if (delay === UNTIL_ANSWERED) return UNTIL_ANSWERED;
  work.elapsed += delay;
  return delay > 0 ? delay : callOver(world, environment, state, true);
}

/** Decides how the attempt of a call will end, in `state.outcome`, and how long it takes, µs. */
function courseOf(world: World, environment: number, state: InteractiveWork, step: StepModel, effect: CallEffect): number {
  const t = world.clock[0] as number;
  const { resource } = step;
  if (effect.invokes !== null) return invokeFunction(world, environment, state, step, effect);
  if (resource === null) {
    state.outcome = effect.denied === null ? CALL.succeeded : CALL.accessDenied;
    return 0;
  }
  const cached = effect.cacheFor === null ? undefined : memoryOf(world, environment).cached.get(resource.name);
  if (cached !== undefined && t - cached < (effect.cacheFor as number)) {
    state.outcome = CALL.cached;
    return 0;
  }
  const course = callAttempt(state.work, step, resource, state.work.calls, t);
  state.outcome = refusalOf(world, environment, state, resource, effect);
  // services.maximum-concurrency: a refusal takes as long to come as an answer.
  if (state.outcome === CALL.running) {
    state.outcome = course.throttled ? CALL.throttled : course.timedOut ? CALL.timedOut : course.failed ? CALL.failed : CALL.succeeded;
  }
  return course.latency;
}

/** Why the resource will not serve the call, or CALL.running. Takes a share of its concurrency when it has a limit. */
function refusalOf(world: World, environment: number, state: InteractiveWork, resource: ResourceModel, effect: CallEffect): number {
  if (effect.denied !== null) return CALL.accessDenied;
  const limit = resource.settings.maxConnections;
  if (effect.connects && !connect(world, environment, resource.name, typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY))
    return CALL.tooManyConnections;
  if (effect.credentials !== null && isStale(world, environment, effect.credentials)) return CALL.staleCredentials;
  if (!effect.limited) return CALL.running;
  const inUse = world.inUse.get(resource.name) ?? 0;
  if (inUse >= (resource.maxConcurrency as number)) return CALL.throttled;
  world.inUse.set(resource.name, inUse + 1);
  state.held = resource.name;
  return CALL.running;
}

/** Whether the value of a secret that the environment works with has been replaced since it read it. */
function isStale(world: World, environment: number, secret: string): boolean {
  const read = memoryOf(world, environment).secrets.get(secret);
  const resource = world.resources.get(secret);
  return read !== undefined && resource !== undefined && rotatedAt(resource, world.clock[0] as number) > read;
}

function invokeFunction(world: World, environment: number, state: InteractiveWork, step: StepModel, effect: CallEffect): number {
  if (effect.denied !== null) {
    state.outcome = CALL.accessDenied;
    return 0;
  }
  const waits = world.hooks.call(environment, state.call, step, effect);
  if (!waits) {
    state.outcome = CALL.succeeded;
    return 0;
  }
  // It may have been answered within the same instant.
  if (state.stage !== 'calling') return 0;
  state.stage = 'waiting';
  return UNTIL_ANSWERED;
}

/** The attempt is over: what it changed is announced, and the work goes on, tries again, or has failed. Returns as {@link beginInteractive}. */
function callOver(world: World, environment: number, state: InteractiveWork, nested = false): number {
  const { work } = state;
  const step = stepOf(state);
  const failed = state.outcome !== CALL.succeeded && state.outcome !== CALL.cached;
  endCall(world, state);
  if (!failed) succeed(world, environment, state, step);
  else if (isRetried(state.outcome) && ++work.calls < step.maximumAttempts) {
    const wait = callBackoffWait(world.work.backoff, work, step, work.calls - 1, state.outcome === CALL.throttled);
    work.elapsed += wait;
    return wait > 0 || nested ? wait : proceed(world, environment, state);
  }
  work.calls = 0;
  world.work.result.end = failed ? WORK_FAILED : WORK_DONE;
  if (!stepOver(world.work, work)) {
    state.over = true;
    return 0;
  }
  return nested ? 0 : proceed(world, environment, state);
}

/** Refusals for lack of permission and errors of the called function (sdk.function-error-not-retried) are not tried again. */
const isRetried = (outcome: number): boolean =>
  outcome === CALL.failed || outcome === CALL.throttled || outcome === CALL.timedOut || outcome === CALL.tooManyConnections;

function succeed(world: World, environment: number, state: InteractiveWork, step: StepModel): void {
  const { resource } = step;
  const effect = step.effect as CallEffect;
  if (resource === null || state.outcome === CALL.cached) return;
  const t = world.clock[0] as number;
  if (effect.readsSecret) memoryOf(world, environment).secrets.set(resource.name, t);
  if (effect.cacheFor !== null) memoryOf(world, environment).cached.set(resource.name, t);
  if (effect.announces) world.hooks.announce(environment, state.call, step, resource);
}

function endCall(world: World, state: InteractiveWork): void {
  world.recorder.callEnded(state.call, state.outcome);
  state.stage = 'steps';
  if (state.held === null) return;
  world.inUse.set(state.held, (world.inUse.get(state.held) ?? 1) - 1);
  state.held = null;
}
