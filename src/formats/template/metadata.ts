/** What a template that Coldstart wrote keeps under `Metadata.Coldstart`: names that a template cannot have, and what SAM has no property for. */
import type { JsonInput } from '../../sim/index.ts';
import { jsonOf } from './names.ts';
import { child, entriesOf, plainText, type TemplateNode } from './node.ts';

export const METADATA_KEY = 'Coldstart';

/** Logical id, or `function.event` → the name in the scenario. */
export function namesIn(root: TemplateNode): ReadonlyMap<string, string> {
  const entries = entriesOf(child(root, 'Metadata', METADATA_KEY, 'names'));
  return new Map(entries.map(([key, { value }]) => [key, plainText(value) ?? key]));
}

/** One place of a scenario that SAM cannot hold: its value, or nothing when the template says too much. */
export interface Change {
  /** A JSON pointer into the scenario, with triggers by their id. */
  readonly at: string;
  readonly value?: unknown;
}

export function changesIn(root: TemplateNode): readonly Change[] {
  const list = child(root, 'Metadata', METADATA_KEY, 'changes');
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const at = plainText(child(item, 'at'));
    const value = child(item, 'value');
    if (at === null) return [];
    return [value === undefined ? { at } : { at, value: jsonOf(value, () => undefined, true) }];
  });
}

/** Names of functions, resources and triggers in the scenario's order; empty when the template does not say. */
export function orderIn(root: TemplateNode): readonly string[] {
  const list = child(root, 'Metadata', METADATA_KEY, 'order');
  return list?.kind === 'list' ? list.items.map((item) => plainText(item) ?? '') : [];
}

/** The scenario with the changes made in their order, and its parts in `order`; others follow. */
export function withChanges(scenario: JsonInput, changes: readonly Change[], order: readonly string[]): JsonInput {
  const open = byId(structuredClone(scenario));
  for (const change of changes) {
    const steps = change.at.split('/').slice(1).map(unescaped);
    const last = steps.pop();
    if (last === undefined || steps.some(isUnsafe) || isUnsafe(last)) continue;
    let at: Record<string, unknown> = open;
    for (const step of steps) {
      const next = at[step];
      if (typeof next !== 'object' || next === null) at[step] = {};
      at = at[step] as Record<string, unknown>;
    }
    if ('value' in change) at[last] = change.value;
    else delete at[last];
  }
  return asList(open, order);
}

/** The changes that make one scenario of another, each as high up as only it differs. */
export function changesBetween(from: JsonInput, to: JsonInput, same: (a: unknown, b: unknown) => boolean): readonly Change[] {
  return differences(byId(from), byId(to), '', same);
}

function differences(from: unknown, to: unknown, at: string, same: (a: unknown, b: unknown) => boolean): Change[] {
  if (same(from, to)) return [];
  if (!isMap(from) || !isMap(to)) return [{ at, value: to }];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.flatMap((key) => {
    const place = `${at}/${escaped(key)}`;
    if (!Object.hasOwn(to, key) || to[key] === undefined) return from[key] === undefined ? [] : [{ at: place }];
    return differences(from[key], to[key], place, same);
  });
}

/** Triggers by their id, so that a change can name one of them. */
function byId(scenario: JsonInput): Record<string, unknown> {
  const { triggers, ...rest } = scenario;
  if (!Array.isArray(triggers)) return rest;
  return { ...rest, triggers: Object.fromEntries(triggers.map((each: JsonInput, i) => [String(each.id ?? i), each])) };
}

function asList(scenario: Record<string, unknown>, order: readonly string[]): JsonInput {
  const { functions, resources, triggers, traffic, timeline, ...rest } = scenario;
  const placeOf = ([name]: readonly [string, unknown]) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = (part: unknown) => (isMap(part) ? Object.entries(part).toSorted((a, b) => placeOf(a) - placeOf(b)) : []);
  const list = isMap(triggers) ? sorted(triggers).map(([, trigger]) => trigger) : undefined;
  const parts = {
    functions: Object.fromEntries(sorted(functions)),
    resources: isMap(resources) ? Object.fromEntries(sorted(resources)) : undefined,
    triggers: list,
    traffic,
    timeline,
  };
  return { ...rest, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isUnsafe = (key: string): boolean => key === '__proto__' || key === 'constructor' || key === 'prototype';

/** RFC 6901. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');
