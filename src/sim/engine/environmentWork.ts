/** How long the work of an environment's state takes: provisioning, the phases of init, the handler. */
import { childWord, uniform } from '../../base/random.ts';
import { rememberValues } from './concurrency/rememberInit.ts';
import type { EnvironmentStore } from './environmentStore.ts';
import type { FunctionModel } from './functionModel.ts';
import { beginInteractive, interactiveWork } from './interactiveWork.ts';
import { ENVIRONMENT_DRAW } from './purposes.ts';
import { recordsOf } from './records.ts';
import { beginHandler, beginInit, fails, plainSteps, runSteps, WORK_DONE, WORK_FAILED } from './work.ts';
import type { World } from './world.ts';

/** Duration of a state's work in µs. The way it ends is left in `world.work.result`. `work` is the name in the machine's meta. */
export function environmentWork(world: World, store: EnvironmentStore, model: FunctionModel, environment: number, work: string): number {
  if (work === 'handler') return handlerWork(world, store, model, environment);
  world.work.result.end = WORK_DONE;
  const [high, low] = initKey(store, environment);
  switch (work) {
    case 'provisioning':
      return world.provisioning(uniform(high, low, ENVIRONMENT_DRAW.provisioning), 0) + model.networkSetup;
    case 'restore':
      rememberValues(world, model, environment);
      return model.restore(uniform(high, low, ENVIRONMENT_DRAW.restore), 0);
    case 'extensionInit':
      return extensionInit(model, high, low);
    case 'runtimeInit':
      return model.runtimeInit(uniform(high, low, ENVIRONMENT_DRAW.runtimeInit), 0);
    case 'functionInit':
      return functionInit(world, store, model, environment, high, low, model.initVcpus, 0);
    case 'suppressedInit': {
      const before = extensionInit(model, high, low) + model.runtimeInit(uniform(high, low, ENVIRONMENT_DRAW.runtimeInit), 0);
      return before + functionInit(world, store, model, environment, high, low, model.suppressedVcpus, before);
    }
    default:
      return 0;
  }
}

/** Each init of an environment has draws of its own. */
function initKey(store: EnvironmentStore, environment: number): readonly [number, number] {
  const inits = store.inits[environment] as number;
  const high = store.keyHigh[environment] as number;
  return [inits === 0 ? high : childWord(high, inits), store.keyLow[environment] as number];
}

/** Extensions start one after the other (assumed). */
function extensionInit(model: FunctionModel, high: number, low: number): number {
  return model.extensions.reduce((sum, sampler, i) => sum + sampler(uniform(high, low, ENVIRONMENT_DRAW.extensionInit + i), 0), 0);
}

function functionInit(
  world: World,
  store: EnvironmentStore,
  model: FunctionModel,
  environment: number,
  high: number,
  low: number,
  vcpus: number,
  after: number,
): number {
  store.inits[environment] = (store.inits[environment] as number) + 1;
  store.fresh[environment] = 1;
  if (model.interactiveInit) {
    beginInit(interactiveWork(world, environment), model, high, low, vcpus);
    return beginInteractive(world, environment, after);
  }
  const { work, scratch } = world;
  beginInit(scratch, model, high, low, vcpus);
  work.after = after;
  runSteps(work, scratch);
  work.after = 0;
  return scratch.elapsed;
}

/** Duration of a handler that begins now in µs, as {@link environmentWork}. */
export function handlerWork(world: World, store: EnvironmentStore, model: FunctionModel, environment: number): number {
  world.work.result.end = WORK_DONE;
  const first = store.fresh[environment] === 1;
  store.fresh[environment] = 0;
  const high = store.requestHigh[environment] as number;
  const low = store.requestLow[environment] as number;
  const held = store.slot[environment] as number;
  const slot = held >= 0 && (world.slots.batch[held] as number) >= 0 ? held : undefined;
  const attempt = store.attempt[environment] as number;
  const poison = store.poison[environment] === 1;
  if (model.plain && !poison && slot === undefined) {
    const { result } = world.work;
    const own = attempt > 1 ? childWord(high, attempt) : high;
    plainSteps(model, first ? model.firstHandler : model.laterHandler, own, low, result);
    if (result.end === WORK_DONE && fails(model, own, low)) result.end = WORK_FAILED;
    return result.elapsed[0] as number;
  }
  const records = slot === undefined ? null : recordsOf(world, slot);
  const work = model.interactiveHandler ? interactiveWork(world, environment) : world.scratch;
  beginHandler(work, model, high, low, attempt, first, poison, records);
  if (model.interactiveHandler) return beginInteractive(world, environment, 0);
  runSteps(world.work, work);
  world.work.failedRecords = work.failedRecords;
  return work.elapsed;
}
