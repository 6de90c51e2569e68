/** Renames a part of a scenario, and everything that names it: references, paths of the timeline, policies, environment variables. */
import { getAt, type Path, setAt } from '../path.ts';
import { entriesOf } from '../record.ts';
import { type Outcome, refused } from './outcome.ts';
import { type Part, partKey, partsIn, partTitle, takenNames } from './part.ts';
import { renameInPolicy } from './policyNames.ts';
import { referencesIn, visitScenario } from './references.ts';
import { moveSetPaths } from './setPaths.ts';

/** The scenario in which `part` is called `next`. Order of keys stays. */
export function renamePart(json: unknown, part: Part, next: string): Outcome {
  const name = next.trim();
  if (name === '') return refused('A name cannot be empty.');
  const title = partTitle(part);
  const taken = part.kind === 'traffic' ? partsIn(json).flatMap((each) => (each.kind === 'traffic' ? [each.name] : [])) : takenNames(json);
  if (name !== part.name && taken.includes(name)) return refused(`The name “${name}” is taken.`);
  return {
    ok: true,
    json: renamed(json, part, name),
    name: `Rename ${title} to ${name}`,
    said: `Renamed ${title} to ${name}.`,
    at: partKey({ kind: part.kind, name }),
  };
}

function renamed(before: unknown, part: Part, name: string): unknown {
  let json = before;
  if (part.kind !== 'traffic') {
    for (const reference of referencesIn(before)) if (reference.name === part.name) json = setAt(json, reference.path, name);
    visitScenario(before, (field, _value, path) => {
      if (field.kind === 'policy') json = setAt(json, path, renameInPolicy(getAt(json, path), part, name));
    });
  }
  if (part.kind === 'resource') json = renamedVariables(json, part.name, name);
  json = moveSetPaths(before, json, (steps, text) => movedSteps(steps, text, part, name));
  if (part.kind === 'function' || part.kind === 'resource') return withKey(json, part.path, name);
  return 'id' in part.value
    ? setAt(json, [...part.path, 'id'], name)
    : setAt(json, part.path, { id: name, ...(getAt(json, part.path) as object) });
}

/** The steps of a path of the timeline, with the new name in them where it held the old one. */
function movedSteps(steps: Path, text: string, part: Part, name: string): Path {
  if (steps[0] !== part.path[0] || steps[1] !== part.path[1]) return steps;
  // An entry of a list is named by its place as well, which stays.
  const isByName = text.startsWith(`${part.path[0]}.${part.name}`) || typeof part.path[1] === 'string';
  return isByName ? [steps[0] as string, name, ...steps.slice(2)] : steps;
}

/** The last key of `path` renamed where it stands. */
function withKey(json: unknown, path: Path, name: string): unknown {
  const [section, key] = path;
  const entries = entriesOf(getAt(json, [section as string])).map(([each, value]) => [each === key ? name : each, value]);
  return setAt(json, [section as string], Object.fromEntries(entries));
}

/** Code finds a resource by an environment variable that holds its name. */
function renamedVariables(json: unknown, name: string, next: string): unknown {
  let changed = json;
  for (const { kind, path, value } of partsIn(json)) {
    if (kind !== 'function') continue;
    for (const [key, text] of entriesOf(value.environment))
      if (text === name) changed = setAt(changed, [...path, 'environment', key], next);
  }
  return changed;
}
