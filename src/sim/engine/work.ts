/** Steps → time: how long an attempt's work takes and how it ends, from keyed draws alone. */
import { log } from '../../base/elementary.ts';
import { childWord, uniform } from '../../base/random.ts';
import { EXPONENTIAL, type FunctionModel, SAMPLED, STEP_CALL, STEP_CPU, type StepModel } from './functionModel.ts';
import { ATTEMPT_DRAW, STEP_DRAW, stepDraw } from './purposes.ts';
import { behaviourAt } from './resources.ts';

/** How work ends. */
export const WORK_DONE = 0;
export const WORK_FAILED = 1;
export const WORK_CRASHED = 2;
export const WORK_OUT_OF_MEMORY = 3;
/** A replayed step had no value left. */
export const WORK_USED_UP = 4;

/** The end of the work measured last: the functions below return a duration and leave the way it ended here. */
export interface WorkResult {
  end: number;
  /** Duration of plain steps, µs, in an array so that it passes between functions unboxed. */
  readonly elapsed: Float64Array;
}

/** Receives the steps of a piece of work, for the inspector. Times are µs from the start of the work. */
export type StepObserver = (step: StepModel, start: number, end: number, failed: boolean) => void;

const MICROS_PER_SECOND = 1e6;

/** SDK back-off of a call inside a handler, µs: rules sdk.transient-backoff, sdk.throttle-backoff, sdk.backoff-maximum, sdk.full-jitter. */
export interface CallBackoff {
  readonly transient: number;
  readonly throttle: number;
  readonly maximum: number;
}

export interface WorkContext {
  /** The time at which work begins, µs: the simulation's clock, one element. */
  readonly clock: Float64Array;
  readonly backoff: CallBackoff;
  readonly result: WorkResult;
}

/**
 * Duration of a handler that begins at `context.clock`, µs. `first`: the first invocation since the environment's init.
 * The key is the request's; further attempts use a child of it.
 */
export function handlerDuration(
  context: WorkContext,
  fn: FunctionModel,
  high: number,
  low: number,
  attempt: number,
  first: boolean,
  observe?: StepObserver,
): number {
  if (attempt > 1) high = childWord(high, attempt);
  const { result } = context;
  result.end = WORK_DONE;
  if (fn.plain && observe === undefined) {
    plainSteps(fn, first ? fn.firstHandler : fn.laterHandler, high, low, result);
    return result.elapsed[0] as number;
  }
  const elapsed = steps(context, first ? fn.firstHandler : fn.laterHandler, fn.vcpus, high, low, 0, observe);
  if (fn.plain || result.end !== WORK_DONE) return elapsed;
  // Drawn per attempt after the last step (lifecycle.out-of-memory-at-end).
  if (fn.crashRate > 0 && uniform(high, low, ATTEMPT_DRAW.crash) <= fn.crashRate) result.end = WORK_CRASHED;
  else if (fn.memoryVaries && memoryUsed(fn, high, low) > fn.memorySize) result.end = WORK_OUT_OF_MEMORY;
  else if (fn.errorRate > 0 && uniform(high, low, ATTEMPT_DRAW.error) <= fn.errorRate) result.end = WORK_FAILED;
  return elapsed;
}

/** MB in use at the end of an attempt whose key words are given (a child's words for later attempts). */
export function memoryUsed(fn: FunctionModel, high: number, low: number): number {
  return fn.memoryUsed(uniform(high, low, ATTEMPT_DRAW.memory), 0);
}

/** Steps that only take time: no failure, no call, nobody watching. Leaves their duration in `result.elapsed`. */
export function plainSteps(fn: FunctionModel, list: readonly StepModel[], high: number, low: number, result: WorkResult): void {
  const { vcpus } = fn;
  let elapsed = 0;
  for (let i = 0; i < list.length; i++) {
    const step = list[i] as StepModel;
    for (let k = 0; k < step.times; k++) {
      let drawn = step.scale;
      if (step.shape === EXPONENTIAL) drawn = exponentialMicros(high, low, stepDraw(step.index, k), step.scale);
      else if (step.shape === SAMPLED) drawn = step.sampler(uniform(high, low, stepDraw(step.index, k)), step.uses++);
      if (Number.isNaN(drawn)) {
        result.end = WORK_USED_UP;
        result.elapsed[0] = elapsed;
        return;
      }
      elapsed += step.kind === STEP_CPU ? scaled(drawn, step.threads, vcpus) : drawn;
    }
  }
  result.elapsed[0] = elapsed;
}

/** An exponential duration in whole µs. */
export function exponentialMicros(high: number, low: number, draw: number, mean: number): number {
  return Math.floor(0.5 - mean * log(uniform(high, low, draw)));
}

/** cpu.single-thread: work at one full vCPU takes longer on a share, and shorter on several only with threads to use them. */
const scaled = (work: number, threads: number, vcpus: number): number => Math.round(work / Math.min(threads, vcpus));

/** Duration of init steps that begin `after` µs from `context.clock`, µs. Ends WORK_FAILED when a step throws. */
export function initDuration(
  context: WorkContext,
  fn: FunctionModel,
  high: number,
  low: number,
  vcpus: number,
  after: number,
  observe?: StepObserver,
): number {
  context.result.end = WORK_DONE;
  return steps(context, fn.init, vcpus, high, low, after, observe);
}

function steps(
  context: WorkContext,
  list: readonly StepModel[],
  vcpus: number,
  high: number,
  low: number,
  after: number,
  observe: StepObserver | undefined,
): number {
  const { result } = context;
  let elapsed = 0;
  for (let i = 0; i < list.length; i++) {
    const step = list[i] as StepModel;
    for (let k = 0; k < step.times; k++) {
      const took =
        step.kind === STEP_CALL
          ? callDuration(context, step, k, high, low, after + elapsed)
          : ownDuration(result, step, k, vcpus, high, low);
      observe?.(step, elapsed, elapsed + took, result.end !== WORK_DONE);
      elapsed += took;
      if (result.end !== WORK_DONE) return elapsed;
    }
  }
  return elapsed;
}

function ownDuration(result: WorkResult, step: StepModel, k: number, vcpus: number, high: number, low: number): number {
  const draw = stepDraw(step.index, k);
  const drawn = step.sampler(uniform(high, low, draw + STEP_DRAW.work), step.uses++);
  if (Number.isNaN(drawn)) {
    result.end = WORK_USED_UP;
    return 0;
  }
  if (step.errorRate > 0 && uniform(high, low, draw + STEP_DRAW.error) <= step.errorRate) result.end = WORK_FAILED;
  return step.kind === STEP_CPU ? scaled(drawn, step.threads, vcpus) : drawn;
}

/** A call with the SDK's retries: waits with full jitter between attempts, and throws when the last one fails. */
function callDuration(context: WorkContext, step: StepModel, k: number, high: number, low: number, after: number): number {
  const { resource } = step;
  if (resource === null) return 0;
  let elapsed = 0;
  for (let attempt = 0; attempt < step.maximumAttempts; attempt++) {
    const draw = stepDraw(step.index, k * step.maximumAttempts + attempt);
    const behaviour = behaviourAt(resource, (context.clock[0] as number) + after + elapsed);
    const latency = behaviour.latency(uniform(high, low, draw + STEP_DRAW.work), 0);
    const luck = uniform(high, low, draw + STEP_DRAW.error);
    const failureRate = 1 - (1 - behaviour.errorRate) * (1 - step.errorRate);
    const throttled = luck <= behaviour.throttle;
    const failed = throttled || luck <= behaviour.throttle + (1 - behaviour.throttle) * failureRate || latency > step.timeout;
    elapsed += Math.min(latency, step.timeout);
    if (!failed) return elapsed;
    if (attempt + 1 < step.maximumAttempts) {
      elapsed += backoff(context.backoff, throttled, attempt, uniform(high, low, draw + STEP_DRAW.backoff));
    }
  }
  context.result.end = WORK_FAILED;
  return elapsed;
}

/** sdk.full-jitter: a uniform share of base × 2^retry, at most 20 s. `retry` counts from 0. */
export function backoff(waits: CallBackoff, throttled: boolean, retry: number, u: number): number {
  const base = throttled ? waits.throttle : waits.transient;
  return Math.round(u * Math.min(waits.maximum, base * (1 << Math.min(retry, 20))));
}

/** The back-off waits in force, µs. */
export function callBackoff(value: (id: string) => number): CallBackoff {
  return {
    transient: value('sdk.transient-backoff') * MICROS_PER_SECOND,
    throttle: value('sdk.throttle-backoff') * MICROS_PER_SECOND,
    maximum: value('sdk.backoff-maximum') * MICROS_PER_SECOND,
  };
}
