/** Moves a step from init into the handler, in the JSON as it is written. */
import { getPath } from '../../sim/index.ts';

/** Both lists with the step at `place` of init moved before the step at `use` of the handler; null where they are not lists. */
export function moveToHandler(
  json: unknown,
  paths: { readonly init: string; readonly handler: string },
  place: number,
  use: number,
): { readonly init: readonly unknown[]; readonly handler: readonly unknown[] } | null {
  const init = getPath(json, paths.init);
  const handler = getPath(json, paths.handler);
  if (!Array.isArray(init) || !Array.isArray(handler)) return null;
  return { init: init.toSpliced(place, 1), handler: handler.toSpliced(use, 0, init[place]) };
}
