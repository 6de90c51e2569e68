/** Which share of its requests an alias sends to the version that served an attempt. */
import { functionIn, scenarioAt } from './configuration.ts';
import type { Trace } from './tables.ts';
import { versionOf } from './versionOf.ts';

/** A sentence for the attempt in row `row` if it came by an alias with several versions, else nothing. */
export function aliasSentence(trace: Trace, row: number): string {
  const { environments, invocations, requests, triggers } = trace;
  const environment = invocations.environment[row] as number;
  const scenario = scenarioAt(trace, invocations.time[row] as number);
  const { id, call } = triggers[requests.trigger[invocations.request[row] as number] as number] ?? {};
  const qualifier = call === undefined ? scenario.triggers.find((trigger) => trigger.id === id)?.qualifier : null;
  const alias = functionIn(trace, scenario, environments.function[environment] as number).aliases[qualifier ?? ''];
  const weights = Object.values(alias?.weights ?? {});
  if (alias === undefined || weights.length === 0) return '';
  const version = versionOf(trace, environment);
  const rest = 1 - weights.reduce((sum, weight) => sum + weight, 0);
  const share = version === alias.version ? rest : (alias.weights[version] ?? 0);
  return `Alias ${qualifier} sends ${Number((share * 100).toPrecision(3))} % of its requests to version ${version}.`;
}
