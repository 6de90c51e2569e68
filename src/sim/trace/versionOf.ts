/** The version of its function that an environment runs, in words where there are several. */
import type { Trace } from './tables.ts';

/** Name of the version that the environment in row `environment` runs: `$LATEST`, or a number. */
export function versionOf(trace: Trace, environment: number): string {
  return trace.versions[trace.environments.version[environment] as number]?.name ?? '$LATEST';
}

/** " of version 2", or nothing where the function has no two published versions to tell apart. */
export function versionWords(trace: Trace, environment: number): string {
  const fn = trace.environments.function[environment];
  const published = trace.versions.filter(({ function: owner, name }) => owner === fn && name !== '$LATEST');
  return published.length > 1 ? ` of version ${versionOf(trace, environment)}` : '';
}
