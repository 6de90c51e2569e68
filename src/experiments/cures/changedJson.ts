/** A scenario's JSON with changed settings. */
import { setPath } from '../../sim/index.ts';
import type { Edit } from './cure.ts';

/** `json` with all `edits`, in their order; null when one of the paths leads nowhere. */
export function changedJson(json: unknown, edits: readonly Edit[]): unknown {
  let changed = json;
  for (const { path, value } of edits) {
    const result = setPath(changed, path, value);
    if (!result.ok) return null;
    changed = result.json;
  }
  return changed;
}
