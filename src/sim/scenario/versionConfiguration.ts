/** A function as one of its published versions has it. */
import type { LambdaFunction } from './model.ts';

/** `$LATEST` is the function itself; a version has what is listed for it, and all else from the function. Pure. */
export function versionConfiguration(fn: LambdaFunction, version: string): LambdaFunction {
  const own = version === '$LATEST' || !Object.hasOwn(fn.versions, version) ? undefined : fn.versions[version];
  if (own === undefined) return fn;
  return { ...fn, ...own, package: { ...fn.package, ...own.package } };
}
