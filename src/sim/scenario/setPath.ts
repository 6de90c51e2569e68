/** Changes one value in a scenario's JSON by its path: the command line's --set, the Studio's controls and the timeline's `set` alike. */
import { isObject } from './jsonValue.ts';
import { childOf, resolvePath } from './path.ts';
import type { Path, Problem } from './problem.ts';

export type SetResult = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: Problem };

/**
 * The JSON with `value` at `path`; the JSON given stays as it was. Objects that are missing on the way are made, and an item may be added at the
 * end of a list. Undefined removes what is there. A path that leads nowhere is a problem, never a throw.
 */
export function setPath(json: unknown, path: string, value: unknown): SetResult {
  const steps = resolvePath(json, path);
  if ('fault' in steps) return { ok: false, problem: { path, ...steps.fault, severity: 'error' } };
  return { ok: true, json: withValue(json, steps.value, value) };
}

/** A value as typed on a command line: JSON when it is JSON, else text. */
export function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function withValue(json: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const next = withValue(childOf(json, step), rest, value);
  if (Array.isArray(json) || (typeof step === 'number' && !isObject(json))) {
    const list: unknown[] = Array.isArray(json) ? [...json] : [];
    if (next === undefined) list.splice(Number(step), 1);
    else list[Number(step)] = next;
    return list;
  }
  const object = { ...(isObject(json) ? json : {}) };
  if (next === undefined) delete object[step];
  else object[step] = next;
  return object;
}
