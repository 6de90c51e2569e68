/** Which versions a trigger invokes: `$LATEST`, a version, or an alias that spreads its invocations over two. */

import type { Scenario } from '../scenario/model.ts';
import { PROVISIONED_ALIAS_VERSION } from '../scenario/publishedVersions.ts';
import type { FunctionState, Route, World } from './world.ts';

/** The routes of qualifier `qualifier` (null: unqualified) of a function in `scenario`. Shares add up to 1. */
export function routesOf(scenario: Scenario, fn: FunctionState, qualifier: string | null): readonly Route[] {
  const config = scenario.functions.find(({ name }) => name === fn.name);
  const alias = qualifier === null ? undefined : config?.aliases[qualifier];
  if (alias === undefined || config === undefined) {
    // A function that asks for provisioned concurrency or a snapshot itself is invoked through an alias that was made for it.
    const made = qualifier === null && config !== undefined && (config.provisionedConcurrentExecutions > 0 || config.snapStart);
    return [{ version: versionNamed(fn, made ? PROVISIONED_ALIAS_VERSION : (qualifier ?? '$LATEST')), upTo: 1 }];
  }
  let upTo = 0;
  const routes: Route[] = [];
  for (const [version, weight] of Object.entries(alias.weights)) {
    if (version === alias.version) continue;
    upTo += weight;
    routes.push({ version: versionNamed(fn, version), upTo });
  }
  return [...routes, { version: versionNamed(fn, alias.version), upTo: 1 }];
}

/** Lets every trigger invoke what its qualifier means in the scenario now in force. */
export function routeTriggers(world: World): void {
  for (const trigger of world.triggers) {
    const qualifier = trigger.implicit?.qualifier ?? world.current.triggers.find(({ id }) => id === trigger.id)?.qualifier ?? null;
    trigger.routes = routesOf(world.current, world.functions[trigger.function] as FunctionState, qualifier);
  }
}

const versionNamed = (fn: FunctionState, name: string) => fn.versions.find((version) => version.name === name) ?? fn.latest;
