/** How long an environment may lie idle, found again from the draw that decided it when it was created (lifecycle.idle-lifetime). */
import { childWord, uniform } from '../../base/random.ts';
import { scenarioAt } from '../trace/configuration.ts';
import type { Epoch, Trace } from '../trace/tables.ts';
import { compileSampler } from './draw.ts';
import { ENTITY, ENVIRONMENT_DRAW } from './purposes.ts';
import { textKey } from './textKey.ts';

/** Idle lifetime of the environment in row `environment`, µs. */
export function idleLifetimeOf(trace: Trace, environment: number): number {
  const { environments, functions, versions, epochs } = trace;
  const version = environments.version[environment] as number;
  const fn = functions[environments.function[environment] as number] ?? '';
  const name = versions[version]?.name ?? '$LATEST';
  const [high, low] = textKey((epochs[0] as Epoch).scenario.seed, ENTITY.environment, name === '$LATEST' ? fn : `${fn}:${name}`);
  let ordinal = 0;
  for (let row = 0; row < environment; row++) if (environments.version[row] === version) ordinal++;
  const luck = uniform(childWord(high, ordinal), childWord(low, ordinal), ENVIRONMENT_DRAW.idleLifetime);
  return compileSampler(scenarioAt(trace, environments.created[environment] as number).platform.idleLifetime)(luck, 0);
}
