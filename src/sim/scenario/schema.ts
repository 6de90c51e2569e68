/**
 * Turns field declarations into zod schemas. Nothing is built until the first scenario is parsed, so that importing this costs nothing.
 * Every fault leaves as a zod issue whose `params` carry the remedy.
 */
import { z } from 'zod';
import { defaultOf, type Field, type Fields, type ListField, type MapField, type VariantField } from '../../base/field.ts';
import { suggest } from '../../base/nearest.ts';
import type { Fault, Reading } from './fault.ts';
import { isObject, kindOf, ownValue } from './jsonValue.ts';
import type { Path } from './problem.ts';
import { readDurations } from './readDuration.ts';
import { readLeaf } from './readLeaf.ts';

type Context = z.core.$RefinementCtx<unknown>;

/** What the schemas put into an issue's `params`. */
export interface IssueDetail {
  readonly remedy: string;
  readonly atKey: boolean;
}

const built = new WeakMap<Fields, z.ZodType>();

/** The schema of an object with these settings. `name` is what messages call it, such as `a function`. */
export function schemaOfFields(fields: Fields, name: string): z.ZodType {
  const known = built.get(fields);
  if (known !== undefined) return known;
  // Without this zod tries out eval, which the page's content security policy forbids and reports.
  z.config({ jitless: true });
  const schema = groupSchema(fields, name);
  built.set(fields, schema);
  return schema;
}

/** The schema of one setting; absent values take the declared default. */
export function schemaOfField(field: Field, key: string): z.ZodType {
  const otherwise = defaultOf(field);
  const schema = bareSchema(field, field.awsName ?? key);
  return z.unknown().transform((value, context) => {
    if (value === null && field.nullable === true) return null;
    if (value !== undefined && (value !== null || otherwise !== null)) return pass(context, schema, value, []);
    if (otherwise === null) return null;
    if (otherwise !== undefined) return pass(context, schema, otherwise, []);
    raise(context, { message: `${field.awsName ?? key} is missing.`, remedy: field.help });
    return z.NEVER;
  });
}

function bareSchema(field: Field, name: string): z.ZodType {
  switch (field.kind) {
    case 'group':
      return schemaOfFields(field.fields, name);
    case 'variant':
      return variantSchema(field, name);
    case 'list':
      return listSchema(field, name);
    case 'map':
      return mapSchema(field, name);
    case 'durations':
      return z.unknown().transform((value, context) => take(context, readDurations(name, value)));
    default:
      return z.unknown().transform((value, context) => take(context, readLeaf(field, name, value)));
  }
}

function groupSchema(fields: Fields, name: string): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(fields)) shape[key] = schemaOfField(field, key);
  const object = z.object(shape);
  const keys = Object.keys(fields);
  return z.unknown().transform((value, context) => {
    if (!isObject(value)) return refuseShape(context, name, 'an object', value);
    refuseUnknownKeys(context, value, keys, name);
    return pass(context, object, Object.fromEntries(keys.map((key) => [key, ownValue(value, key)])), []);
  });
}

function variantSchema(field: VariantField, name: string): z.ZodType {
  const marks = Object.keys(field.variants);
  return z.unknown().transform((value, context) => {
    if (!isObject(value)) return refuseShape(context, name, 'an object', value);
    const present = marks.filter((mark) => ownValue(value, mark) !== undefined);
    const [mark] = present;
    if (mark !== undefined && present.length === 1) return variantOf(context, field, mark, value, name);
    const choices = marks.map((each) => `"${each}"`).join(', ');
    const stray = Object.keys(value).find((key) => key !== 'description');
    const remedy = mark === undefined && stray !== undefined ? suggest(stray, marks, '') : 'Split it, one for each.';
    raise(context, {
      message: mark === undefined ? `${name} needs one of ${choices}.` : `${name} has more than one of ${choices}.`,
      remedy: stray === undefined ? field.help : remedy,
    });
    return z.NEVER;
  });
}

function variantOf(context: Context, field: VariantField, mark: string, value: unknown, name: string): unknown {
  const parsed = pass(context, schemaOfFields(field.variants[mark] ?? {}, `${name} with "${mark}"`), value, []);
  return isObject(parsed) ? { kind: mark, ...parsed } : parsed;
}

function listSchema(field: ListField, name: string): z.ZodType {
  const item = bareSchema(field.item, `An item of ${name}`);
  const items = z.array(item);
  return z.unknown().transform((value, context) => {
    if (!Array.isArray(value)) return refuseShape(context, name, 'a list', value);
    if (field.maxItems !== undefined && value.length > field.maxItems) {
      raise(context, {
        message: `${name} can be at most ${field.maxItems}, not ${value.length}.`,
        remedy: `Remove ${value.length - field.maxItems}.`,
      });
    }
    if (field.minItems !== undefined && value.length < field.minItems) {
      raise(context, { message: `${name} must be at least ${field.minItems}, not ${value.length}.`, remedy: 'Add one.' });
    }
    return pass(context, items, value, []);
  });
}

function mapSchema(field: MapField, name: string): z.ZodType {
  const items = z.record(z.string(), bareSchema(field.item, `A value of ${name}`));
  return z.unknown().transform((value, context) => {
    if (!isObject(value)) return refuseShape(context, name, 'an object', value);
    const { description, ...rest } = value;
    // Where values are texts, `description` is one of them and not a note.
    return pass(context, items, typeof description === 'string' && field.item.kind !== 'text' ? rest : value, []);
  });
}

/** Parses with another schema and hands its issues on. */
function pass(context: Context, schema: z.ZodType, value: unknown, path: Path): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const detail = detailOf(issue);
    raise(context, { message: issue.message, remedy: detail.remedy }, [...path, ...(issue.path as Path)], detail.atKey);
  }
  return z.NEVER;
}

/** The remedy that an issue carries. */
export function detailOf(issue: z.core.$ZodIssue): IssueDetail {
  const params = issue.code === 'custom' ? issue.params : undefined;
  return { remedy: typeof params?.remedy === 'string' ? params.remedy : '', atKey: params?.atKey === true };
}

function raise(context: Context, { message, remedy }: Fault, path: Path = [], atKey = false): void {
  context.issues.push({ code: 'custom', message, path: [...path], input: undefined, params: { remedy, atKey } });
}

function take<T>(context: Context, reading: Reading<T> & { readonly at?: number }): unknown {
  if ('value' in reading) return reading.value;
  raise(context, reading.fault, reading.at === undefined ? [] : [reading.at]);
  return z.NEVER;
}

function refuseShape(context: Context, name: string, wanted: string, value: unknown): never {
  raise(context, {
    message: `${name} must be ${wanted}, not ${kindOf(value)}.`,
    remedy: wanted === 'a list' ? 'Put it into [ ].' : 'Write { … }.',
  });
  return z.NEVER;
}

function refuseUnknownKeys(context: Context, value: object, keys: readonly string[], name: string): void {
  for (const key of Object.keys(value)) {
    if (keys.includes(key) || key === 'description' || (value as Record<string, unknown>)[key] === undefined) continue;
    raise(context, unknownKey(key, keys, name), [key], true);
  }
}

/** What is said of a key that nothing knows. */
export function unknownKey(key: string, keys: readonly string[], name: string): Fault {
  return { message: `${name} has no setting "${key.slice(0, 80)}".`, remedy: suggest(key, keys, 'Remove it.') };
}
