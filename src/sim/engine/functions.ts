/** The functions of a scenario and their versions at time 0. */
import type { LambdaFunction, Scenario } from '../scenario/model.ts';
import { publishedVersions } from '../scenario/publishedVersions.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import { createFunctionModel } from './functionModel.ts';
import { createLimiter } from './limiter.ts';
import { createIdlePool } from './placement.ts';
import { ENTITY } from './purposes.ts';
import { createRateLimiter } from './rates.ts';
import type { ResourceModel } from './resources.ts';
import { textKey } from './textKey.ts';
import type { FunctionState, VersionState } from './world.ts';

/** Functions in the scenario's order; versions: first the `$LATEST` of each, then all that are published. */
export function createFunctions(
  scenario: Scenario,
  resources: ReadonlyMap<string, ResourceModel>,
  rule: (id: string) => number,
): { readonly functions: FunctionState[]; readonly versions: VersionState[] } {
  const versions: VersionState[] = [];
  const own: VersionState[][] = scenario.functions.map(() => []);
  const functions = scenario.functions.map((fn, index): FunctionState => {
    const reserved = fn.reservedConcurrentExecutions;
    const list = own[index] as VersionState[];
    const state = {
      index,
      name: fn.name,
      versions: list,
      reserved,
      onDemandLimit: reserved ?? Number.POSITIVE_INFINITY,
      rate: reserved === null || reserved === 0 ? null : createRateLimiter(scenario, reserved),
      scaling: createLimiter(rule('concurrency.scaling-refill'), rule('concurrency.scaling-burst')),
      inFlight: 0,
    } as unknown as { -readonly [key in keyof FunctionState]: FunctionState[key] };
    const latest = createVersion(scenario, resources, state, fn, '$LATEST', index);
    state.latest = latest;
    list.push(latest);
    versions.push(latest);
    return state;
  });
  for (const state of functions) {
    const fn = scenario.functions[state.index] as LambdaFunction;
    for (const name of publishedVersions(scenario, fn.name)) {
      const version = createVersion(scenario, resources, state, fn, name, versions.length);
      (own[state.index] as VersionState[]).push(version);
      versions.push(version);
    }
  }
  return { functions, versions };
}

function createVersion(
  scenario: Scenario,
  resources: ReadonlyMap<string, ResourceModel>,
  state: FunctionState,
  fn: LambdaFunction,
  name: string,
  index: number,
): VersionState {
  const [keyHigh, keyLow] = textKey(scenario.seed, ENTITY.environment, name === '$LATEST' ? fn.name : `${fn.name}:${name}`);
  const model = createFunctionModel(versionConfiguration(fn, name), scenario, resources);
  return {
    index,
    function: state,
    name,
    keyHigh,
    keyLow,
    model,
    models: [model],
    epoch: 0,
    idle: createIdlePool(scenario.platform.placement),
    provisioned: null,
    created: 0,
    alive: 0,
    lastEnd: 0,
  };
}
