/** A step of a handler or an init as the engine executes it. */
import { ruleValue } from '../rules/index.ts';
import type { CallStep, Distribution, LambdaFunction, Scenario, Step } from '../scenario/model.ts';
import { type CallEffect, type CallSurroundings, callEffect } from './callEffect.ts';
import { compileSampler, type Sampler } from './draw.ts';
import type { ResourceModel } from './resources.ts';

export const STEP_CPU = 0;
export const STEP_IO = 1;
export const STEP_CALL = 2;

/** Shapes of durations that the hot path works out itself: a constant, an exponential, anything else through its sampler. */
export const CONSTANT = 0;
export const EXPONENTIAL = 1;
export const SAMPLED = 2;

/** A step ready to be executed. `uses` counts how often it was used: the k of a replayed duration. */
export interface StepModel {
  readonly kind: number;
  readonly label: string;
  /** Its place in the list, which its draws go by. */
  readonly index: number;
  readonly when: Step['when'];
  readonly times: number;
  readonly errorRate: number;
  readonly shape: number;
  /** The constant, or the exponential's mean, µs. */
  readonly scale: number;
  readonly sampler: Sampler;
  readonly replays: boolean;
  readonly threads: number;
  readonly resource: ResourceModel | null;
  /** What a call does beside taking time, or null when its latency is all there is to it. */
  readonly effect: CallEffect | null;
  /** Whether it is done once for each record of a batch. */
  readonly perRecord: boolean;
  readonly maximumAttempts: number;
  /** µs, Infinity when the call has no timeout. */
  readonly timeout: number;
  uses: number;
}

const zero: Sampler = () => 0;

/** Place of the step that stands for loading the package: behind every step that a scenario may list. */
export const LOADING_STEP = 0x3fff;

/**
 * The step with which init loads the code of a zip package and its layers, or none where that takes no time: rules cold-start.init-per-mb,
 * cold-start.zip-ratio, cold-start.loaded-share. The first MB is in the measured hello-world. A container image loads no slower with its size.
 */
export function loadingStep(fn: LambdaFunction, value: (id: string) => number): readonly StepModel[] {
  if (fn.package.type === 'Image') return [];
  const size = fn.package.layers.reduce((sum, layer) => sum + layer.size, fn.package.size) - 1;
  const milliseconds = size * value('cold-start.zip-ratio') * value('cold-start.loaded-share') * value('cold-start.init-per-mb');
  const micros = Math.round(milliseconds * 1000);
  if (micros <= 0) return [];
  const step = { kind: 'io', wait: { kind: 'constant', value: micros }, times: 1, when: 'every', per: 'invocation', errorRate: 0 } as const;
  return [plainStep(step, LOADING_STEP, 'load the package')];
}

/** Place of the step that stands for sending the rest of a streamed response. */
export const STREAMING_STEP = 0x3ffe;

/**
 * The step with which a handler ends that streams more than goes out at once, or none: rules function-url.stream-unthrottled, function-url.stream-rate,
 * function-url.stream-in-handler.
 */
export function streamingStep(fn: LambdaFunction, scenario: Scenario): readonly StepModel[] {
  const sizes = scenario.triggers.flatMap(({ type, function: name, settings }) =>
    type === 'function-url' && name === fn.name && settings.invokeMode === 'RESPONSE_STREAM'
      ? [(settings.responseSize as number) / 1024]
      : [],
  );
  const slow = Math.max(0, ...sizes) - ruleValue('function-url.stream-unthrottled');
  if (slow <= 0) return [];
  const micros = Math.round((slow / ruleValue('function-url.stream-rate')) * 1e6);
  const step = { kind: 'io', wait: { kind: 'constant', value: micros }, times: 1, when: 'every', per: 'invocation', errorRate: 0 } as const;
  return [plainStep(step, STREAMING_STEP, 'stream the response')];
}

const shapeOf = (duration: Distribution): { shape: number; scale: number } => {
  if (duration.kind === 'constant') return { shape: CONSTANT, scale: Math.round(duration.value) };
  return duration.kind === 'exponential' ? { shape: EXPONENTIAL, scale: duration.mean } : { shape: SAMPLED, scale: 0 };
};

/** A step of a function within its scenario; `index` is its place in the list. */
export function stepModel(step: Step, index: number, surroundings: CallSurroundings): StepModel {
  if (step.kind !== 'call') return plainStep(step, index);
  const took = {
    kind: STEP_CALL,
    label: `${step.action} ${step.on}`,
    shape: CONSTANT,
    scale: 0,
    sampler: zero,
    replays: false,
    threads: 1,
  };
  const { maximumAttempts, timeout } = step;
  const resource = surroundings.resources.get(step.on) ?? null;
  return complete(step, index, took, { resource, effect: callEffect(step, surroundings), maximumAttempts, timeout });
}

/** How long a step takes and what it is. */
type Took = Pick<StepModel, 'kind' | 'label' | 'shape' | 'scale' | 'sampler' | 'replays' | 'threads'>;

interface Called {
  readonly resource: ResourceModel | null;
  readonly effect: CallEffect | null;
  readonly maximumAttempts: number;
  readonly timeout: number | null;
}

const notCalled: Called = { resource: null, effect: null, maximumAttempts: 1, timeout: null };

/** The one place that makes the model of a step, so that all of them have one shape and the hot path reads them fast. */
function complete(step: Step, index: number, took: Took, called: Called): StepModel {
  return {
    kind: took.kind,
    label: took.label,
    index,
    when: step.when,
    times: step.times,
    errorRate: step.errorRate,
    shape: took.shape,
    scale: took.scale,
    sampler: took.sampler,
    replays: took.replays,
    threads: took.threads,
    resource: called.resource,
    effect: called.effect,
    perRecord: step.per === 'record',
    maximumAttempts: called.maximumAttempts,
    timeout: called.timeout ?? Number.POSITIVE_INFINITY,
    uses: 0,
  };
}

/** A step that only takes time. */
function plainStep(step: Exclude<Step, CallStep>, index: number, label: string = step.kind): StepModel {
  const duration = step.kind === 'cpu' ? step.work : step.wait;
  const { shape, scale } = shapeOf(duration);
  const [kind, threads] = step.kind === 'cpu' ? [STEP_CPU, step.threads] : [STEP_IO, 1];
  const took = { kind, label, shape, scale, sampler: compileSampler(duration), replays: duration.kind === 'replay', threads };
  return complete(step, index, took, notCalled);
}
