/** Where a setting must be written to hold at a time: in the scenario, or in the timeline's `set` that replaced it. */
import { getPath, parseDuration, resolvePath } from '../../sim/index.ts';

/** The path that decides what `path` is at `time`, µs. */
export function inForce(json: unknown, path: string, time: number): string {
  const timeline = getPath(json, 'timeline');
  if (!Array.isArray(timeline)) return path;
  const meant = resolved(json, path);
  let found = path;
  let since = -1;
  timeline.forEach((entry: unknown, place) => {
    const at = startOf(entry);
    if (at === null || at > time || at < since) return;
    for (const key of Object.keys(setOf(entry))) {
      if (resolved(json, key) !== meant) continue;
      since = at;
      found = `timeline.${place}.set.${key}`;
    }
  });
  return found;
}

/** Two ways of writing the same path, by id and by place, come out alike. */
function resolved(json: unknown, path: string): string {
  const steps = resolvePath(json, path);
  return 'fault' in steps ? path : JSON.stringify(steps.value);
}

function startOf(entry: unknown): number | null {
  const at = typeof entry === 'object' && entry !== null && 'at' in entry ? entry.at : undefined;
  return typeof at === 'string' ? parseDuration(at) : null;
}

function setOf(entry: unknown): object {
  const set = typeof entry === 'object' && entry !== null && 'set' in entry ? entry.set : undefined;
  return typeof set === 'object' && set !== null ? set : {};
}
