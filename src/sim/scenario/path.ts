/**
 * Paths into a scenario as people write them: `functions.resize-image.memorySize`, `traffic.0.rate`, `triggers.uploads.source`. List items go by
 * `id`, else by place. A key that itself has dots is found when it exists.
 */

import { suggest } from '../../base/nearest.ts';
import { fault, type Reading } from './fault.ts';
import { isObject, isUnsafeKey, type JsonObject, kindOf, ownValue } from './jsonValue.ts';
import type { Path } from './problem.ts';

/** Sections whose parts a person names: a wrong name there is a slip and not a new part. */
const NAMED_SECTIONS = ['functions', 'resources'];

const LIST_SECTIONS = ['triggers', 'traffic', 'timeline', 'init', 'handler', 'steps', 'layers', 'extensions'];

/** The value at the path, or undefined where it leads nowhere. */
export function getPath(json: unknown, path: string): unknown {
  const steps = resolvePath(json, path);
  if ('fault' in steps) return undefined;
  return steps.value.reduce<unknown>((value, step) => childOf(value, step), json);
}

/** The child of a value by key or place, or undefined. */
export function childOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isObject(value) ? ownValue(value, String(step)) : undefined;
}

/**
 * The path as keys and places. Where the JSON ends early the rest are keys that do not exist yet. Faults: an empty or unsafe step, a list item
 * that is not there, a step into something that has no parts.
 */
export function resolvePath(json: unknown, path: string): Reading<Path> {
  const words = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const steps: (string | number)[] = [];
  if (words.includes(''))
    return fault(`"${path.slice(0, 120)}" is not a path.`, 'Write keys with dots between them, such as functions.my-function.memorySize.');
  let here: unknown = json;
  for (let i = 0; i < words.length; ) {
    const next = nextStep(here, words, i, steps);
    if ('fault' in next) return next;
    steps.push(next.value.step);
    i += next.value.words;
    here = childOf(here, next.value.step);
  }
  return { value: steps };
}

interface Step {
  readonly step: string | number;
  /** How many words of the path it used up. */
  readonly words: number;
}

function nextStep(here: unknown, words: readonly string[], at: number, before: Path): Reading<Step> {
  const word = words[at] ?? '';
  if (isUnsafeKey(word)) return fault(`"${word}" is not allowed in a path.`, 'Use another name.');
  if (Array.isArray(here)) return listStep(here, words, at, before);
  if (here === undefined || here === null) return { value: { step: isNewItem(before, word) ? 0 : word, words: 1 } };
  if (!isObject(here))
    return fault(`${before.join('.')} is ${kindOf(here)}, which has no "${word}".`, 'End the path there, or choose another.');
  const [longest] = keysAt(here, words, at);
  if (longest !== undefined) return { value: longest };
  const section = before.length === 1 && NAMED_SECTIONS.includes(String(before[0])) ? String(before[0]) : null;
  if (section !== null && at < words.length - 1) {
    return fault(
      `There is no ${section.slice(0, -1)} "${words.slice(at).join('.').slice(0, 80)}".`,
      suggest(word, Object.keys(here), `There is no ${section.slice(0, -1)} yet; add one.`),
    );
  }
  return { value: { step: section === null ? word : words.slice(at).join('.'), words: section === null ? 1 : words.length - at } };
}

/** Existing keys that the path may mean here, the longest first: names may hold dots. */
function keysAt(here: JsonObject, words: readonly string[], at: number): Step[] {
  const found: Step[] = [];
  for (let end = words.length; end > at; end--) {
    const step = words.slice(at, end).join('.');
    if (Object.hasOwn(here, step)) found.push({ step, words: end - at });
  }
  return found;
}

function listStep(list: readonly unknown[], words: readonly string[], at: number, before: Path): Reading<Step> {
  const idOf = (item: unknown) => (isObject(item) ? ownValue(item, 'id') : undefined);
  for (let end = words.length; end > at; end--) {
    const place = list.findIndex((item) => idOf(item) === words.slice(at, end).join('.'));
    if (place >= 0) return { value: { step: place, words: end - at } };
  }
  const word = words[at] ?? '';
  const place = /^\d{1,9}$/.test(word) ? Number(word) : -1;
  if (place >= 0 && place <= list.length) return { value: { step: place, words: 1 } };
  const ids = list.map(idOf).filter((id) => typeof id === 'string');
  const what =
    place > list.length
      ? `${before.join('.')} has ${list.length} items, so there is no item ${place}.`
      : `${before.join('.')} has no item "${word.slice(0, 80)}".`;
  const none = list.length === 0 ? 'Add an item first.' : `Use a number from 0 to ${list.length - 1}.`;
  return fault(what, ids.length > 0 ? suggest(word, ids, none) : none);
}

function isNewItem(before: Path, word: string): boolean {
  return word === '0' && LIST_SECTIONS.includes(String(before.at(-1)));
}

/** How messages write a place: items with an id of their own go by it. */
export function showPath(json: unknown, path: Path): string {
  const shown: string[] = [];
  let here: unknown = json;
  for (const step of path) {
    const next = childOf(here, step);
    const id = Array.isArray(here) && isObject(next) ? ownValue(next, 'id') : undefined;
    const alone = Array.isArray(here) && here.filter((item) => isObject(item) && ownValue(item, 'id') === id).length === 1;
    shown.push(typeof id === 'string' && /^[\w.-]+$/.test(id) && alone ? id : String(step));
    here = next;
  }
  return shown.join('.');
}
