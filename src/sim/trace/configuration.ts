/** Which configuration was in force: at a time, and in an environment. */
import type { LambdaFunction, Scenario } from '../scenario/model.ts';
import { versionConfiguration } from '../scenario/versionConfiguration.ts';
import type { Trace } from './tables.ts';

/** The scenario in force at `t`, µs, with all timeline `set`s until then. */
export function scenarioAt(trace: Trace, t: number): Scenario {
  let found = trace.epochs[0] as Trace['epochs'][number];
  for (const epoch of trace.epochs) if (epoch.from <= t) found = epoch;
  return found.scenario;
}

/** Configuration of a function (index into `trace.functions`) in a scenario of the trace. */
export function functionIn(trace: Trace, scenario: Scenario, fn: number): LambdaFunction {
  const configuration = scenario.functions.find(({ name }) => name === trace.functions[fn]);
  if (!configuration) throw new Error(`The trace names no configuration for function ${fn}.`);
  return configuration;
}

/** Configuration that the environment in row `environment` runs: its version's in its epoch, whatever was set later. */
export function configurationOf(trace: Trace, environment: number): LambdaFunction {
  const epoch = trace.epochs[trace.environments.epoch[environment] as number] as Trace['epochs'][number];
  const fn = functionIn(trace, epoch.scenario, trace.environments.function[environment] as number);
  return versionConfiguration(fn, trace.versions[trace.environments.version[environment] as number]?.name ?? '$LATEST');
}
