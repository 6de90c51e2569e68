/** The versions of a function that anything in a scenario, or in a later `set` of its timeline, refers to. */
import type { Scenario } from './model.ts';

/** The version behind the alias that is made for a function which itself asks for provisioned concurrency or SnapStart. */
export const PROVISIONED_ALIAS_VERSION = '1';

/** Names of published versions of the function `name`, numbers first in order. */
export function publishedVersions(scenario: Scenario, name: string): readonly string[] {
  const found = new Set<string>();
  const scenarios = [scenario, ...scenario.timeline.flatMap((entry) => (entry.kind === 'set' ? [entry.scenario] : []))];
  for (const { functions, triggers } of scenarios) {
    const fn = functions.find((candidate) => candidate.name === name);
    for (const version of Object.keys(fn?.versions ?? {})) found.add(version);
    for (const alias of Object.values(fn?.aliases ?? {})) {
      found.add(alias.version);
      for (const version of Object.keys(alias.weights)) found.add(version);
    }
    for (const trigger of triggers)
      if (trigger.function === name && /^\d+$/.test(trigger.qualifier ?? '')) found.add(trigger.qualifier as string);
    if (fn !== undefined && (fn.provisionedConcurrentExecutions > 0 || fn.snapStart)) found.add(PROVISIONED_ALIAS_VERSION);
  }
  found.delete('$LATEST');
  return [...found].sort((a, b) => Number(a) - Number(b));
}
