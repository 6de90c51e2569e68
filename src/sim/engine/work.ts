/** Steps → time: how long an attempt's work takes and how it ends, from keyed draws alone. */
import { log } from '../../base/elementary.ts';
import { childWord, uniform } from '../../base/random.ts';
import type { FunctionModel } from './functionModel.ts';
import { ATTEMPT_DRAW, STEP_DRAW, stepDraw } from './purposes.ts';
import { behaviourAt, type ResourceModel } from './resources.ts';
import { CONSTANT, EXPONENTIAL, SAMPLED, STEP_CALL, STEP_CPU, type StepModel } from './stepModel.ts';
import { advance, endRecords, nextRecord, type Records, type WorkCursor } from './workCursor.ts';

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

/** Receives the steps of a piece of work, for the inspector. Times are µs from its start; `calls` are the rows of a recorded call's attempts. */
export type StepObserver = (step: StepModel, start: number, end: number, failed: boolean, calls?: readonly number[]) => void;

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
  /** µs after it at which the present piece of work begins. */
  after: number;
  readonly backoff: CallBackoff;
  readonly result: WorkResult;
  /** Items of a batch that the handler which ended last reported as failed. */
  failedRecords: readonly number[];
}

/** A piece of work under way: a handler, or the function's own init. */
export interface Work {
  readonly cursor: WorkCursor;
  model: FunctionModel;
  /** Key words of the attempt (a child of the request's for later attempts), or of the environment's init. */
  high: number;
  low: number;
  vcpus: number;
  isHandler: boolean;
  /** Whether handling the event always fails. */
  poison: boolean;
  /** Null: no batch. */
  records: Records | null;
  /** µs since it began, at the cursor. */
  elapsed: number;
  /** Attempts of the call at the cursor that are over. */
  calls: number;
  /** Items of the batch that failed, where the handler reports them. */
  readonly failedRecords: number[];
}

/** A piece of work for {@link beginHandler} and {@link beginInit} to fill. */
export function createWork(): Work {
  const cursor = { list: [], step: 0, record: 0, occurrence: 0 };
  return {
    cursor,
    model: undefined as unknown as FunctionModel,
    high: 0,
    low: 0,
    vcpus: 1,
    isHandler: true,
    poison: false,
    records: null,
    elapsed: 0,
    calls: 0,
    failedRecords: [],
  };
}

/** Sets `work` to the beginning of a handler. `first`: the first invocation since the environment's init. The key is the request's. */
export function beginHandler(
  work: Work,
  model: FunctionModel,
  high: number,
  low: number,
  attempt: number,
  first: boolean,
  poison: boolean,
  records: Records | null,
): void {
  begin(work, model, first ? model.firstHandler : model.laterHandler, attempt > 1 ? childWord(high, attempt) : high, low, model.vcpus);
  work.isHandler = true;
  work.poison = poison;
  work.records = records;
}

/** Sets `work` to the beginning of the code outside the handler. */
export function beginInit(work: Work, model: FunctionModel, high: number, low: number, vcpus: number): void {
  begin(work, model, model.init, high, low, vcpus);
  work.isHandler = false;
  work.poison = false;
  work.records = null;
}

function begin(work: Work, model: FunctionModel, list: readonly StepModel[], high: number, low: number, vcpus: number): void {
  const { cursor } = work;
  cursor.list = list;
  cursor.step = 0;
  cursor.record = 0;
  cursor.occurrence = 0;
  work.model = model;
  work.high = high;
  work.low = low;
  work.vcpus = vcpus;
  work.elapsed = 0;
  work.calls = 0;
  if (work.failedRecords.length > 0) work.failedRecords.length = 0;
}

/**
 * Does steps until the work ends (true), or until a call whose course depends on the world (false): the cursor stands at it then. The time
 * that has passed is in `work.elapsed`, the way it ended in `context.result.end`.
 */
export function runSteps(context: WorkContext, work: Work, observe?: StepObserver): boolean {
  const { cursor } = work;
  const { result } = context;
  result.end = WORK_DONE;
  while (cursor.step < cursor.list.length) {
    const step = cursor.list[cursor.step] as StepModel;
    if (step.perRecord && work.records?.count === 0) {
      endRecords(cursor);
      continue;
    }
    if (step.effect !== null) return false;
    const before = work.elapsed;
    const took = step.kind === STEP_CALL ? callDuration(context, work, step) : ownDuration(result, work, step);
    work.elapsed += took;
    observe?.(step, before, work.elapsed, result.end !== WORK_DONE);
    if (!stepOver(context, work)) return true;
  }
  endOfHandler(context, work);
  return true;
}

/** Moves on after a step, whose end is in `context.result`. False when the work is over with it. */
export function stepOver(context: WorkContext, work: Work): boolean {
  const { cursor, records } = work;
  const { result } = context;
  const step = cursor.list[cursor.step] as StepModel;
  const inRecord = step.perRecord && records !== null;
  if (inRecord && result.end === WORK_DONE && cursor.occurrence === 0 && records.poison(cursor.record)) result.end = WORK_FAILED;
  if (result.end === WORK_DONE) {
    advance(cursor, records);
    return true;
  }
  if (!inRecord || result.end !== WORK_FAILED || records.reports === 'none') return false;
  // sqs.partial-batch-response, streams.partial-batch-response: the handler reports the record instead of throwing.
  result.end = WORK_DONE;
  if (records.reports === 'goesOn') {
    work.failedRecords.push(cursor.record);
    nextRecord(cursor, records);
  } else {
    for (let i = cursor.record; i < records.count; i++) work.failedRecords.push(i);
    endRecords(cursor);
  }
  return true;
}

/** What is drawn once per attempt after the last step (lifecycle.out-of-memory-at-end). */
export function endOfHandler(context: WorkContext, work: Work): void {
  const { model, high, low, records } = work;
  if (!work.isHandler) return;
  const { result } = context;
  if (model.crashRate > 0 && uniform(high, low, ATTEMPT_DRAW.crash) <= model.crashRate) result.end = WORK_CRASHED;
  else if (model.memoryVaries && memoryUsed(model, high, low) > model.memorySize) result.end = WORK_OUT_OF_MEMORY;
  else if (fails(model, high, low)) result.end = WORK_FAILED;
  else if (work.poison && records === null) result.end = WORK_FAILED;
  else if (records !== null && !work.cursor.list.some(({ perRecord }) => perRecord)) endWithoutLoop(result, work, records);
}

/** Whether an attempt whose key words are given (a child's words for later attempts) throws an error at its end. */
export const fails = ({ errorRate }: FunctionModel, high: number, low: number): boolean =>
  errorRate > 0 && uniform(high, low, ATTEMPT_DRAW.error) <= errorRate;

/** A handler that has no steps for single records fails at its end for a poisoned one. */
function endWithoutLoop(result: WorkResult, work: Work, records: Records): void {
  for (let i = 0; i < records.count; i++) {
    if (!records.poison(i)) continue;
    if (records.reports === 'none') {
      result.end = WORK_FAILED;
      return;
    }
    work.failedRecords.push(i);
    if (records.reports === 'stops') {
      for (let rest = i + 1; rest < records.count; rest++) work.failedRecords.push(rest);
      return;
    }
  }
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

/** Key words that the step at the cursor draws with: the attempt's, or those of the record that it is done for. */
const highOf = ({ high, cursor, records }: Work, step: StepModel): number =>
  step.perRecord && records !== null ? records.high(cursor.record) : high;
const lowOf = ({ low, cursor, records }: Work, step: StepModel): number =>
  step.perRecord && records !== null ? records.low(cursor.record) : low;

function ownDuration(result: WorkResult, work: Work, step: StepModel): number {
  // Most steps need no luck at all.
  if (step.shape === CONSTANT && step.errorRate === 0)
    return step.kind === STEP_CPU ? scaled(step.scale, step.threads, work.vcpus) : step.scale;
  const draw = stepDraw(step.index, work.cursor.occurrence);
  const high = highOf(work, step);
  const low = lowOf(work, step);
  const drawn =
    step.shape === EXPONENTIAL
      ? exponentialMicros(high, low, draw + STEP_DRAW.work, step.scale)
      : step.sampler(uniform(high, low, draw + STEP_DRAW.work), step.uses++);
  if (Number.isNaN(drawn)) {
    result.end = WORK_USED_UP;
    return 0;
  }
  if (step.errorRate > 0 && uniform(high, low, draw + STEP_DRAW.error) <= step.errorRate) result.end = WORK_FAILED;
  return step.kind === STEP_CPU ? scaled(drawn, step.threads, work.vcpus) : drawn;
}

/** A call with the SDK's retries: waits with full jitter between attempts, and throws when the last one fails. */
function callDuration(context: WorkContext, work: Work, step: StepModel): number {
  if (step.resource === null) return 0;
  const started = (context.clock[0] as number) + context.after + work.elapsed;
  let elapsed = 0;
  for (let attempt = 0; attempt < step.maximumAttempts; attempt++) {
    const course = callAttempt(work, step, step.resource, attempt, started + elapsed);
    elapsed += course.latency;
    if (!course.failed) return elapsed;
    if (attempt + 1 < step.maximumAttempts) elapsed += callBackoffWait(context.backoff, work, step, attempt, course.throttled);
  }
  context.result.end = WORK_FAILED;
  return elapsed;
}

/** One attempt of a call: how long it takes and whether it fails, from its own draws. */
export interface CallCourse {
  readonly latency: number;
  readonly failed: boolean;
  readonly throttled: boolean;
  readonly timedOut: boolean;
}

/** The course of attempt `attempt` (from 0) of the call at the cursor, if it begins at `t`, µs. */
export function callAttempt(work: Work, step: StepModel, resource: ResourceModel, attempt: number, t: number): CallCourse {
  const draw = stepDraw(step.index, work.cursor.occurrence * step.maximumAttempts + attempt);
  const high = highOf(work, step);
  const low = lowOf(work, step);
  const behaviour = behaviourAt(resource, t);
  const latency = behaviour.latency(uniform(high, low, draw + STEP_DRAW.work), 0);
  const luck = uniform(high, low, draw + STEP_DRAW.error);
  const failureRate = 1 - (1 - behaviour.errorRate) * (1 - step.errorRate);
  const throttled = luck <= behaviour.throttle;
  const timedOut = latency > step.timeout;
  const failed = throttled || luck <= behaviour.throttle + (1 - behaviour.throttle) * failureRate || timedOut;
  return { latency: Math.min(latency, step.timeout), failed, throttled, timedOut };
}

/** Wait after attempt `attempt` (from 0) of the call at the cursor has failed, µs. */
export function callBackoffWait(waits: CallBackoff, work: Work, step: StepModel, attempt: number, throttled: boolean): number {
  const draw = stepDraw(step.index, work.cursor.occurrence * step.maximumAttempts + attempt);
  return backoff(waits, throttled, attempt, uniform(highOf(work, step), lowOf(work, step), draw + STEP_DRAW.backoff));
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
