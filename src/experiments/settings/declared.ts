/** What is declared for every place of a scenario: the sections with the fields of their parts. */
import { defaultOf } from '../../base/field.ts';
import {
  accountFields,
  type Field,
  type Fields,
  functionFields,
  platformFields,
  resourceFields,
  runFields,
  serviceByType,
  timelineKinds,
  trafficPatterns,
  triggerByType,
  triggerFields,
} from '../../sim/index.ts';

/** A part of a scenario that has fields of its own. */
export interface Part {
  /** "function checkout", "traffic shoppers", "the run" */
  readonly title: string;
  readonly path: readonly (string | number)[];
  readonly fields: Fields;
  readonly json: Readonly<Record<string, unknown>>;
}

type Json = Readonly<Record<string, unknown>>;

/** Every part of a scenario's JSON; parts whose type is not known are left out. */
export function partsOf(json: unknown): readonly Part[] {
  const root = record(json);
  const named = (section: 'functions' | 'resources', one: string, fieldsOf: (part: Json) => Fields | null) =>
    Object.entries(record(root[section])).map(([name, part]) => partOf(`${one} ${name}`, [section, name], record(part), fieldsOf));
  const listed = (section: 'triggers' | 'traffic' | 'timeline', one: string, fieldsOf: (part: Json) => Fields | null) =>
    list(root[section]).map((item, i, all) =>
      partOf(`${one} ${nameOf(record(item), i)}`, [section, stepTo(all, i)], record(item), fieldsOf),
    );
  return [
    ...named('functions', 'function', () => functionFields),
    ...listed('traffic', 'traffic', ({ pattern }) => trafficPatterns[String(pattern)] ?? null),
    ...listed('triggers', 'trigger', ({ type }) => definedFields(triggerByType(String(type)), triggerFields)),
    ...named('resources', 'resource', ({ type }) => definedFields(serviceByType(String(type)), resourceFields)),
    ...listed('timeline', 'timeline entry', (entry) => variantOf(timelineKinds, entry)),
    partOf('the account', ['account'], record(root.account), () => accountFields),
    partOf('the platform', ['platform'], record(root.platform), () => platformFields),
    partOf('the run', [], root, () => runFields),
  ].filter((part) => part !== null);
}

/** The fields of the variant whose telling key `value` has. */
export function variantOf(variants: Readonly<Record<string, Fields>>, value: Json): Fields | null {
  const key = Object.keys(variants).find((candidate) => value[candidate] !== undefined);
  return key === undefined ? null : (variants[key] ?? null);
}

/** What counts where `field` reads `value`: the default when nothing is written. */
export function valueOr(field: Field, value: unknown): unknown {
  return value === undefined ? defaultOf(field) : value;
}

/** `value` as an object; an empty one when it is none. */
export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** `value` as a list; an empty one when it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function partOf(title: string, path: Part['path'], json: Json, fieldsOf: (part: Json) => Fields | null): Part | null {
  const fields = fieldsOf(json);
  return fields === null ? null : { title, path, fields, json };
}

/** How a path names an item of a list: by its id where that tells it from the others. */
export function stepTo(all: readonly unknown[], place: number): string | number {
  const { id } = record(all[place]);
  const alone = all.filter((item) => record(item).id === id).length === 1;
  return typeof id === 'string' && /^[\w-]+$/.test(id) && alone ? id : place;
}

function nameOf({ id, type, pattern }: Json, place: number): string {
  return typeof id === 'string'
    ? id
    : `${typeof type === 'string' ? type : typeof pattern === 'string' ? pattern : ''} ${place + 1}`.trim();
}

function definedFields<D>(definition: D | null, fieldsOf: (definition: D) => Fields): Fields | null {
  return definition === null ? null : fieldsOf(definition);
}
