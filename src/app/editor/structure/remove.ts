/** Removes a part of a scenario, and what cannot be without it: a trigger without its function, traffic without its door, a call of nothing. */
import { getAt, type Path, setAt } from '../path.ts';
import { isRecord, itemsOf } from '../record.ts';
import { type Outcome, refused } from './outcome.ts';
import { type Part, partsIn, partTitle, takenNames, triggerName } from './part.ts';
import { type Reference, referencesIn } from './references.ts';
import { moveSetPaths } from './setPaths.ts';
import { withFunctionsNamed } from './withFunctionsNamed.ts';

/** The scenario without `part`. What used it is adjusted where it can be without, else it goes as well. */
export function removePart(json: unknown, part: Part): Outcome {
  const functions = partsIn(json).filter(({ kind }) => kind === 'function');
  if (part.kind === 'function' && functions.length === 1)
    return refused('A scenario needs at least one function, and this is the only one.');
  const title = partTitle(part);
  const { json: without, also } = removed(withFunctionsNamed(json), part);
  const more = also === 0 ? '' : also === 1 ? ' and the one thing that used it' : ` and ${also} things that used it`;
  return { ok: true, json: without, name: `Remove ${title}`, said: `Removed ${title}${more}.`, at: null };
}

/** The scenario without the part that stands at `path` and what cannot be without it; where no part is recognised there, only what stands there goes. */
export function withoutPartAt(json: unknown, path: Path): unknown {
  const part = partsIn(json).find((each) => each.path.join('.') === path.join('.'));
  const outcome = part === undefined ? null : removePart(json, part);
  return outcome?.ok === true ? outcome.json : setAt(json, path, undefined);
}

function removed(before: unknown, part: Part): { readonly json: unknown; readonly also: number } {
  const gone = new Set(part.kind === 'traffic' ? [] : [part.name]);
  let json = withoutPath(before, part.path);
  let also = countOf(before) - countOf(json);
  for (;;) {
    const left = new Set(takenNames(json));
    const loose = referencesIn(json).find(({ name }) => gone.has(name) && !left.has(name));
    if (loose === undefined) return { json, also };
    const path = placeToRemove(loose);
    const owner = path.length === 2 && path[0] === 'triggers' ? triggerName(getAt(json, path), Number(path[1])) : null;
    if (owner !== null) gone.add(owner);
    const next = withoutPath(json, path);
    // Later settings of what goes are things that used it, too.
    also += path[2] === 'set' ? 1 : 1 + countOf(json) - countOf(next);
    json = next;
  }
}

/** How many later settings the timeline has. */
const countOf = (json: unknown): number =>
  itemsOf(getAt(json, ['timeline'])).reduce<number>((sum, entry) => {
    const set = getAt(entry, ['set']);
    return sum + (isRecord(set) ? Object.keys(set).length : 0);
  }, 0);

/** What goes when the name at a reference means nothing any more. */
function placeToRemove({ field, path }: Reference): Path {
  const isSet = path[0] === 'timeline' && path[2] === 'set';
  // An entry of the timeline is about what it names, whatever else it says.
  if (path[0] === 'timeline' && !isSet) return path.slice(0, 2);
  const last = path.findLastIndex((step, i) => typeof step === 'number' && (!isSet || i > 3));
  if (typeof path.at(-1) === 'number') return path;
  if (field.required !== true) return path;
  return last >= 0 ? path.slice(0, last + 1) : path.slice(0, 4);
}

/** The JSON without what stands at `path`; later settings of it go, and those of entries behind it in its list follow them. */
export function withoutPath(before: unknown, path: Path): unknown {
  const place = path.at(-1);
  const kept = path[0] === 'triggers' && path.length === 2 ? withIdsFrom(before, Number(place) + 1) : before;
  let json = setAt(kept, path, undefined);
  json = withoutEmpty(json, path.slice(0, -1));
  if (path[0] === 'timeline') return json;
  const list = path.slice(0, -1);
  return moveSetPaths(kept, json, (steps, text) => {
    if (list.some((step, i) => steps[i] !== step)) return steps;
    const at = steps[list.length];
    if (at === place) return null;
    if (typeof place !== 'number' || typeof at !== 'number' || at < place) return steps;
    const id = getAt(kept, [...list, at, 'id']);
    const isById = typeof id === 'string' && text.startsWith([...list, id].join('.'));
    return isById ? steps : [...list, at - 1, ...steps.slice(path.length)];
  });
}

/** A group of settings that has nothing left, such as `asyncConfig`, and a `set` that sets nothing, go with the last of it. */
function withoutEmpty(json: unknown, path: Path): unknown {
  const value = getAt(json, path);
  if (!isRecord(value) || Object.keys(value).length > 0) return json;
  if (path[0] === 'timeline') return path[2] === 'set' && path.length === 3 ? setAt(json, path.slice(0, 2), undefined) : json;
  return path.length > 2 ? setAt(json, path, undefined) : json;
}

/** A trigger without an id is called by its place: before that changes, its name is written down. */
function withIdsFrom(json: unknown, from: number): unknown {
  const triggers = itemsOf(getAt(json, ['triggers']));
  const next = triggers.map((value, i) => (i < from || !isRecord(value) || value.id ? value : { id: triggerName(value, i), ...value }));
  return triggers.some((value, i) => value !== next[i]) ? setAt(json, ['triggers'], next) : json;
}
