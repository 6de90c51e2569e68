/** A function's configuration as the engine executes it: samplers instead of distributions, speeds instead of memory sizes. */
import { measuredInitDuration, measuredMemoryUsed, measuredRestore, ruleValue } from '../rules/index.ts';
import type { LambdaFunction, Scenario } from '../scenario/model.ts';
import type { CallSurroundings } from './callEffect.ts';
import { compileSampler, type Sampler } from './draw.ts';
import { stepDraw } from './purposes.ts';
import type { ResourceModel } from './resources.ts';
import { EXPONENTIAL, loadingStep, STEP_IO, type StepModel, stepModel, streamingStep } from './stepModel.ts';

export interface FunctionModel {
  readonly config: LambdaFunction;
  readonly timeout: number;
  readonly handler: readonly StepModel[];
  /** The handler's steps in an environment's first invocation after init, and in later ones. */
  readonly firstHandler: readonly StepModel[];
  readonly laterHandler: readonly StepModel[];
  readonly init: readonly StepModel[];
  /** Whether some call of the handler, or of init, depends on or changes the state of the world. */
  readonly interactiveHandler: boolean;
  readonly interactiveInit: boolean;
  /** Whether no step of the handler can fail or call: the hot path. Only `errorRate` makes it fail. */
  readonly plain: boolean;
  /** Whether the handler is plain and measuring it twice gives the same: no recorded durations that are used up. */
  readonly repeatable: boolean;
  /** Mean of the one exponential wait that later invocations consist of, µs, and its draw; -1 when they are anything else. */
  readonly exponentialWait: number;
  readonly exponentialDraw: number;
  /** vCPUs that handler work sees, and that init sees. */
  readonly vcpus: number;
  readonly initVcpus: number;
  readonly suppressedVcpus: number;
  readonly extensions: readonly Sampler[];
  readonly runtimeInit: Sampler;
  /** Restoring a snapshot of it. */
  readonly restore: Sampler;
  /** Added to the time before init, µs: what a VPC costs. */
  readonly networkSetup: number;
  readonly errorRate: number;
  readonly crashRate: number;
  /** MB in use at the end of an invocation. */
  readonly memoryUsed: Sampler;
  readonly memoryVaries: boolean;
  readonly memorySize: number;
  /** µs. */
  readonly shutdownLimit: number;
}

const isPlain = (fn: LambdaFunction): boolean =>
  fn.crashRate === 0 && fn.handler.every((step) => step.kind !== 'call' && step.errorRate === 0 && step.per !== 'record');

/** Shutdown and reset may take as long as the slowest kind of extension is granted: rules lifecycle.shutdown-limit-*. */
function shutdownLimit(fn: LambdaFunction, value: (id: string) => number): number {
  const kind = fn.extensions.some((e) => e.type === 'external') ? 'external' : fn.extensions.length > 0 ? 'internal' : 'none';
  return Math.round(value(`lifecycle.shutdown-limit-${kind}`) * value('lifecycle.shutdown-uses-limit') * 1e6);
}

/** Compiles `fn` within its scenario. */
export function createFunctionModel(fn: LambdaFunction, scenario: Scenario, resources: ReadonlyMap<string, ResourceModel>): FunctionModel {
  const value = (id: string): number => ruleValue(id, scenario.platform.rules);
  // cpu.mb-per-vcpu, cpu.maximum-vcpus, cpu.init-vcpus
  const vcpus = Math.min(value('cpu.maximum-vcpus'), fn.memorySize / value('cpu.mb-per-vcpu'));
  const initVcpus = value('cpu.init-vcpus');
  const memory = fn.memoryUsed ?? { kind: 'constant', value: measuredMemoryUsed(fn.runtime, fn.package.type, fn.architecture) };
  const initDuration = scenario.platform.initDuration ?? measuredInitDuration(fn.runtime, fn.package.type, fn.architecture).distribution;
  const surroundings: CallSurroundings = { scenario, resources, function: fn };
  const handler = [...fn.handler.map((step, index) => stepModel(step, index, surroundings)), ...streamingStep(fn, scenario)];
  const init = [...loadingStep(fn, value), ...fn.init.map((step, index) => stepModel(step, index, surroundings))];
  const memoryVaries = memory.kind !== 'constant' || memory.value > fn.memorySize;
  const laterHandler = handler.filter(({ when }) => when !== 'first');
  const only = laterHandler.length === 1 ? (laterHandler[0] as StepModel) : null;
  const isWait = only !== null && only.kind === STEP_IO && only.shape === EXPONENTIAL && only.times === 1;
  return {
    config: fn,
    timeout: fn.timeout,
    handler,
    firstHandler: handler.filter(({ when }) => when !== 'later'),
    laterHandler,
    init,
    interactiveHandler: handler.some(({ effect }) => effect !== null),
    interactiveInit: init.some(({ effect }) => effect !== null),
    plain: isPlain(fn) && !memoryVaries,
    repeatable:
      isPlain(fn) &&
      !memoryVaries &&
      fn.handler.every((step) => step.kind === 'call' || (step.kind === 'cpu' ? step.work : step.wait).kind !== 'replay'),
    exponentialWait: isWait ? only.scale : -1,
    exponentialDraw: isWait ? stepDraw(only.index, 0) : 0,
    vcpus,
    initVcpus,
    // lifecycle.suppressed-init-capped-cpu: inside an invocation init sees the handler's share.
    suppressedVcpus: value('lifecycle.suppressed-init-capped-cpu') > 0 ? vcpus : initVcpus,
    extensions: fn.extensions.map((extension) => compileSampler(extension.init)),
    runtimeInit: compileSampler(initDuration),
    restore: compileSampler(measuredRestore(fn.runtime, fn.memorySize, value('snapstart.restore-scale'))),
    networkSetup: fn.vpc ? Math.round(value('cold-start.vpc') * 1000) : 0,
    errorRate: fn.errorRate,
    crashRate: fn.crashRate,
    memoryUsed: compileSampler(memory),
    memoryVaries,
    memorySize: fn.memorySize,
    shutdownLimit: shutdownLimit(fn, value),
  };
}

/** Whether the change from `a` to `b` is one of code or configuration, which replaces environments; one of concurrency, aliases or policies is not. */
export function replacesEnvironments(a: LambdaFunction, b: LambdaFunction): boolean {
  const strip = ({
    reservedConcurrentExecutions: _r,
    provisionedConcurrentExecutions: _p,
    asyncConfig: _a,
    aliases: _al,
    resourcePolicy: _rp,
    recursiveLoop: _rl,
    description: _d,
    ...rest
  }: LambdaFunction) => rest;
  return JSON.stringify(strip(a)) !== JSON.stringify(strip(b));
}
