/** Steps into the scenario's JSON: reading, changing without touching what is beside it, and finding the steps that a written path means. */
import type { Path } from '../../sim/index.ts';

export type { Path } from '../../sim/index.ts';

/** The value at `path`; undefined when there is none. */
export function getAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A copy in which `path` holds `value`; undefined takes the key or list entry away. Order of keys stays, new keys come last. */
export function setAt(json: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const next = setAt(getAt(json, [step]), rest, value);
  if (Array.isArray(json)) {
    const list = [...(json as readonly unknown[])];
    if (next === undefined) list.splice(Number(step), 1);
    else list[Number(step)] = next;
    return list;
  }
  if (json === undefined && next === undefined) return undefined;
  if (typeof step === 'number') return next === undefined ? json : [next];
  const object: Record<string, unknown> = typeof json === 'object' && json !== null ? { ...json } : {};
  if (next === undefined) delete object[step];
  // Not by assignment, which would take the key `__proto__` for the prototype.
  else Object.defineProperty(object, step, { value: next, enumerable: true, configurable: true, writable: true });
  return object;
}

/** A copy in which the entry `from` of the list at `path` stands at `to`. */
export function moveAt(json: unknown, path: Path, from: number, to: number): unknown {
  const list = getAt(json, path);
  if (!Array.isArray(list) || from < 0 || from >= list.length || to < 0 || to >= list.length) return json;
  const moved: unknown[] = [...(list as readonly unknown[])];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return setAt(json, path, moved);
}

/** A copy in which the entry at `place` of the list at `path` is followed by `copy`. */
export function insertAfter(json: unknown, path: Path, place: number, copy: unknown): unknown {
  const list = getAt(json, path);
  return Array.isArray(list) ? setAt(json, path, (list as readonly unknown[]).toSpliced(place + 1, 0, copy)) : json;
}

/**
 * The steps of a written path such as `functions.resize-image.handler[0].cpu`, `traffic.0.rate` or, by id, `traffic.shoppers.rate`. Names may
 * contain dots, so the JSON itself decides: everywhere the longest name that fits is taken.
 */
export function resolvePath(json: unknown, text: string): Path {
  const steps: (string | number)[] = [];
  let value = json;
  let rest = text;
  while (rest !== '') {
    const [step, length] = Array.isArray(value) || rest.startsWith('[') ? nextPlace(value, rest) : nextKey(value, rest);
    rest = rest.slice(length).replace(/^\./, '');
    steps.push(step);
    value = getAt(value, [step]);
  }
  return steps;
}

/** Whether `path` lies at or under `parent`. */
export function isWithin(path: Path, parent: Path): boolean {
  return parent.length <= path.length && parent.every((step, i) => String(step) === String(path[i]));
}

/** The path as one text, the same for the same steps: for ids and keys. */
export function pathText(path: Path): string {
  return path.join('.');
}

/** A step and how many characters of the text it took. */
type Next = readonly [step: string | number, length: number];

function nextPlace(list: unknown, rest: string): Next {
  const place = /^\[(\d+)\]|^(\d+)(?=$|[.[])/.exec(rest);
  if (place !== null) return [Number(place[1] ?? place[2]), place[0].length];
  const ids = (Array.isArray(list) ? list : []).map((item) => String(getAt(item, ['id']) ?? ''));
  const [id, length] = nextKey(Object.fromEntries(ids.map((each) => [each, true])), rest);
  return [ids.includes(String(id)) ? ids.indexOf(String(id)) : id, length];
}

function nextKey(value: unknown, rest: string): Next {
  const known = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const fits = (key: string) =>
    key !== '' && rest.startsWith(key) && (rest.length === key.length || '.['.includes(rest.charAt(key.length)));
  const key = known.filter(fits).sort((a, b) => b.length - a.length)[0] ?? (/^[^.[]+/.exec(rest)?.[0] || rest);
  return [key, key.length];
}
