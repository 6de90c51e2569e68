/** The configurations of a function that a trigger may invoke: one, or two behind an alias with weights. */
import type { LambdaFunction } from '../model.ts';
import { versionConfiguration } from '../versionConfiguration.ts';

/** `qualifier`: a version, an alias, or null. An alias that does not exist counts as the function itself. */
export function invokedConfigurations(fn: LambdaFunction, qualifier: string | null): readonly LambdaFunction[] {
  if (qualifier === null) return [fn];
  const alias = Object.hasOwn(fn.aliases, qualifier) ? fn.aliases[qualifier] : undefined;
  const versions = alias === undefined ? [qualifier] : [alias.version, ...Object.keys(alias.weights)];
  return versions.map((version) => versionConfiguration(fn, version));
}
