/** Visits every setting of a parsed part together with its declaration. */
import type { Field, Fields } from '../../base/field.ts';
import type { Path } from './problem.ts';

export type FieldVisitor = (field: Field, value: unknown, path: Path) => void;

type Settings = Readonly<Record<string, unknown>>;

export function walkFields(fields: Fields, settings: Settings, path: Path, visit: FieldVisitor): void {
  for (const [key, field] of Object.entries(fields)) walkField(field, settings[key], [...path, key], visit);
}

function walkField(field: Field, value: unknown, path: Path, visit: FieldVisitor): void {
  if (value === null || value === undefined) return;
  visit(field, value, path);
  if (field.kind === 'group') walkFields(field.fields, value as Settings, path, visit);
  else if (field.kind === 'list')
    for (const [i, item] of (value as readonly unknown[]).entries()) walkField(field.item, item, [...path, i], visit);
  else if (field.kind === 'map') for (const [key, item] of Object.entries(value)) walkField(field.item, item, [...path, key], visit);
  else if (field.kind === 'variant') walkFields(field.variants[String((value as Settings).kind)] ?? {}, value as Settings, path, visit);
}
