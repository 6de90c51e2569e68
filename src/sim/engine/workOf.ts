/** The steps of a piece of work with their times, found again from keyed draws: what the record does not store. */
import { childWord } from '../../base/random.ts';
import { NO_ROW } from '../../base/table.ts';
import { ruleValue } from '../rules/index.ts';
import type { LambdaFunction, Scenario } from '../scenario/model.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import { attemptNumber } from '../trace/attemptNumber.ts';
import { startOf } from '../trace/startOf.ts';
import { callOutcomes, type Epoch, type Trace } from '../trace/tables.ts';
import { callFailure } from './callFailure.ts';
import { createFunctionModel, type FunctionModel } from './functionModel.ts';
import { callsIn, play } from './playWork.ts';
import { ENTITY } from './purposes.ts';
import { isPoison, recordsIn } from './recordsIn.ts';
import { invocationKey } from './requestKey.ts';
import { createResources } from './resources.ts';
import { STEP_CALL, STEP_CPU, STREAMING_STEP, type StepModel } from './stepModel.ts';
import { textKey } from './textKey.ts';
import {
  beginHandler,
  beginInit,
  callAttempt,
  callBackoff,
  callBackoffWait,
  createWork,
  memoryUsed,
  type Work,
  type WorkContext,
} from './work.ts';

/** One attempt of a call. */
export interface CallAttempt {
  /** µs. */
  readonly start: number;
  readonly end: number;
  readonly outcome: (typeof callOutcomes)[number];
  /** Row of the request that it sent to a function, or NO_ROW. */
  readonly child: number;
}

/** One step as it happened. */
export interface WorkStep {
  /** Its place in the function's list of init or handler steps; -1 for loading the package and streaming the response, which stand in no list. */
  readonly index: number;
  /** Which time the step was done, from 0, and for which record of the batch (0 where it is not done once for each). */
  readonly occurrence: number;
  readonly record: number;
  /** `cpu`, `io`, or AWS's action with the resource's name. */
  readonly label: string;
  readonly kind: 'cpu' | 'io' | 'call';
  /** µs. */
  readonly start: number;
  readonly end: number;
  /** Whether the step threw. */
  readonly failed: boolean;
  /** What the code was told when a call failed in a way that the record knows, else null: AWS's message for a denied one. */
  readonly failure: string | null;
  /** Of a call, in order; between two of them the SDK waits. Empty for other steps. */
  readonly attempts: readonly CallAttempt[];
}

/** The handler steps of the invocation in row `row`, in order; those that a timeout or a kill cut off end with it. */
export function workOf(trace: Trace, row: number): readonly WorkStep[] {
  const environment = trace.invocations.environment[row] ?? NO_ROW;
  const begin = handlerStart(trace, row);
  const end = startOf(trace, row) + (trace.invocations.duration[row] as number);
  if (environment === NO_ROW || !(begin < end)) return [];
  const { model, context } = modelAt(trace, environment, begin);
  const first = isFirstHandler(trace, row);
  countEarlierUses(trace, row, model, first);
  const [high, low] = invocationKey(trace, row);
  const steps: WorkStep[] = [];
  const work = createWork();
  beginHandler(work, model, high, low, attemptNumber(trace, row), first, isPoison(trace, row), recordsIn(trace, row));
  play(trace, context, work, callsIn(trace, environment, row, false), begin, (step, from, to, failed, calls) =>
    steps.push(workStep(trace, context, work, step, begin + from, begin + to, failed, calls)),
  );
  return cutAt(steps, end);
}

/** The steps of the code outside the handler in the first init of an environment, in order. Empty when that init never came so far. */
export function initWorkOf(trace: Trace, environment: number): readonly WorkStep[] {
  const ready = trace.environments.ready[environment] as number;
  const span = functionInitSpan(trace, environment);
  if (span < 0) return [];
  const begin = trace.spans.start[span] as number;
  const { model, context, fn } = modelAt(trace, environment, begin);
  const [fnHigh, fnLow] = textKey(seedOf(trace), ENTITY.environment, versionText(trace, environment, fn.name));
  const k = ordinalOf(trace, environment);
  const steps: WorkStep[] = [];
  const work = createWork();
  beginInit(work, model, childWord(fnHigh, k), childWord(fnLow, k), model.initVcpus);
  const held = trace.environments.invocation[environment] as number;
  play(trace, context, work, callsIn(trace, environment, held, true), begin, (step, from, to, failed, calls) =>
    steps.push(workStep(trace, context, work, step, begin + from, begin + to, failed, calls)),
  );
  return cutAt(steps, ready);
}

/** MB in use at the end of the invocation in row `row`, at most the function's memory. */
export function memoryUsedOf(trace: Trace, row: number): number {
  const environment = trace.invocations.environment[row] as number;
  const { model } = modelAt(trace, environment, trace.invocations.time[row] as number);
  const [high, low] = invocationKey(trace, row);
  const attempt = attemptNumber(trace, row);
  return Math.min(model.memorySize, memoryUsed(model, attempt > 1 ? childWord(high, attempt) : high, low));
}

const seedOf = (trace: Trace): number => (trace.epochs[0] as Epoch).scenario.seed;

/** What was done before `end`; the step that lasted longer ends with it. */
function cutAt(steps: readonly WorkStep[], end: number): WorkStep[] {
  const cut = <T extends { readonly start: number; readonly end: number }>(list: readonly T[]): T[] =>
    list.filter(({ start }) => start < end).map((entry) => (entry.end > end ? { ...entry, end } : entry));
  return cut(steps).map((step) => (step.attempts.length === 0 ? step : { ...step, attempts: cut(step.attempts) }));
}

/** The step that `work` stands at. `calls`: rows of the attempts of a recorded call. */
function workStep(
  trace: Trace,
  context: WorkContext,
  work: Work,
  step: StepModel,
  start: number,
  end: number,
  failed: boolean,
  calls: readonly number[] = [],
): WorkStep {
  const last = calls.at(-1);
  return {
    index: step.index >= STREAMING_STEP ? -1 : step.index,
    occurrence: work.cursor.occurrence,
    record: work.cursor.record,
    label: step.label,
    kind: step.kind === STEP_CPU ? 'cpu' : step.kind === STEP_CALL ? 'call' : 'io',
    start,
    end,
    failed,
    failure: last === undefined ? null : callFailure(step, trace.calls.outcome[last] as number),
    attempts: last === undefined ? plainAttempts(context, work, step, start) : calls.map((call) => recordedAttempt(trace, call)),
  };
}

function recordedAttempt({ calls, horizon }: Trace, call: number): CallAttempt {
  return {
    start: calls.start[call] as number,
    end: Math.min(calls.end[call] as number, horizon),
    outcome: callOutcomes[calls.outcome[call] as number] ?? 'running',
    child: calls.child[call] as number,
  };
}

/** The attempts of a call that only takes time, from the draws that decided it. */
function plainAttempts(context: WorkContext, work: Work, step: StepModel, start: number): CallAttempt[] {
  const attempts: CallAttempt[] = [];
  if (step.resource === null) return attempts;
  let t = start;
  for (let attempt = 0; attempt < step.maximumAttempts; attempt++) {
    const { latency, failed, throttled, timedOut } = callAttempt(work, step, step.resource, attempt, t);
    const outcome = throttled ? 'throttled' : timedOut ? 'timedOut' : failed ? 'failed' : 'succeeded';
    attempts.push({ start: t, end: t + latency, outcome, child: NO_ROW });
    if (!failed) break;
    t += latency + callBackoffWait(context.backoff, work, step, attempt, throttled);
  }
  return attempts;
}

interface Modelled {
  readonly model: FunctionModel;
  readonly context: WorkContext;
  readonly fn: LambdaFunction;
}

const knownModels = new WeakMap<Trace, Map<string, Modelled>>();

/** The configuration an environment runs, within the surroundings at time `t`. Made once for each configuration and surroundings of a trace. */
function modelAt(trace: Trace, environment: number, t: number): Modelled {
  const { version, epoch } = trace.environments;
  const now = trace.epochs.findLastIndex(({ from }) => from <= t);
  const key = `${epoch[environment]} ${version[environment]} ${now}`;
  const models = knownModels.get(trace) ?? new Map<string, Modelled>();
  knownModels.set(trace, models);
  const modelled = models.get(key) ?? makeModel(trace, environment, (trace.epochs[now] as Epoch).scenario);
  models.set(key, modelled);
  for (const step of modelled.model.handler) step.uses = 0;
  for (const step of modelled.model.init) step.uses = 0;
  return { ...modelled, context: { ...modelled.context, clock: Float64Array.of(t), failedRecords: [] } };
}

function makeModel(trace: Trace, environment: number, now: Scenario): Modelled {
  const name = trace.functions[trace.environments.function[environment] as number];
  const own = (trace.epochs[trace.environments.epoch[environment] as number] as Epoch).scenario;
  const version = trace.versions[trace.environments.version[environment] as number]?.name ?? '$LATEST';
  const fn = versionConfiguration(own.functions.find((f) => f.name === name) as LambdaFunction, version);
  const rule = (id: string): number => ruleValue(id, now.platform.rules);
  const resources = createResources(now, (trace.epochs[0] as Epoch).scenario.timeline);
  const result = { end: 0, elapsed: new Float64Array(1) };
  const context: WorkContext = { clock: new Float64Array(1), after: 0, backoff: callBackoff(rule), result, failedRecords: [] };
  return { model: createFunctionModel(fn, now, resources), context, fn };
}

/** The span of a suppressed init inside the invocation, or -1: spans that it held after its environment was ready. */
function suppressedInitEnd(trace: Trace, row: number): number {
  const { spans, machines } = trace;
  const start = startOf(trace, row);
  let end = start;
  for (let i = 0; i < spans.length; i++) {
    if (spans.invocation[i] !== row || (spans.start[i] as number) < start) continue;
    if (machines.environment[spans.state[i] as number]?.phase === 'init') end = Math.max(end, spans.end[i] as number);
  }
  return end;
}

/** When the handler began: after a suppressed init, if there was one. */
const handlerStart = (trace: Trace, row: number): number => suppressedInitEnd(trace, row);

/** Whether the handler was the first since an init of its environment. */
function isFirstHandler(trace: Trace, row: number): boolean {
  const environment = trace.invocations.environment[row] as number;
  const createdFor = trace.environments.invocation[environment];
  if (createdFor === row || suppressedInitEnd(trace, row) > startOf(trace, row)) return true;
  // An environment that was ready ahead of any invocation belongs to the first that it got.
  return createdFor === NO_ROW && trace.invocations.environment.indexOf(environment) === row;
}

/** Recorded durations are taken in order of use: counts the uses that came before. */
function countEarlierUses(trace: Trace, row: number, model: FunctionModel, first: boolean): void {
  const replayed = (first ? model.firstHandler : model.laterHandler).filter(({ replays }) => replays);
  if (replayed.length === 0) return;
  const { invocations, environments } = trace;
  const fn = environments.function[invocations.environment[row] as number];
  const begin = handlerStart(trace, row);
  for (let other = 0; other < invocations.length; other++) {
    const environment = invocations.environment[other] as number;
    if (environment === NO_ROW || environments.function[environment] !== fn || other === row) continue;
    const start = startOf(trace, other);
    if (!(start < begin || (start === begin && other < row))) continue;
    for (const step of replayed) {
      if (step.when === 'every' || (step.when === 'first') === isFirstHandler(trace, other)) step.uses += step.times;
    }
  }
}

/** Row of the span of the environment's first function init, or -1. */
function functionInitSpan(trace: Trace, environment: number): number {
  const { spans, machines, environments } = trace;
  const ready = environments.ready[environment] as number;
  let last = -1;
  for (let i = 0; i < spans.length; i++) {
    if (
      spans.environment[i] === environment &&
      (spans.start[i] as number) < ready &&
      machines.environment[spans.state[i] as number]?.phase === 'init'
    )
      last = i;
  }
  return last;
}

/** What a version's environments are keyed by. */
function versionText(trace: Trace, environment: number, fn: string): string {
  const name = trace.versions[trace.environments.version[environment] as number]?.name ?? '$LATEST';
  return name === '$LATEST' ? fn : `${fn}:${name}`;
}

/** The environment's number among those of its version. */
function ordinalOf(trace: Trace, environment: number): number {
  const version = trace.environments.version[environment];
  let k = 0;
  for (let row = 0; row < environment; row++) if (trace.environments.version[row] === version) k++;
  return k;
}
