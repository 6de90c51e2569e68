/** Which settings a part of the scenario has, and what is declared at any place of it. */
import {
  type Field,
  type Fields,
  functionFields,
  resourceFields,
  serviceByType,
  timelineKinds,
  trafficPatterns,
  triggerByType,
  triggerFields,
} from '../../../sim/index.ts';
import { getAt, type Path } from '../path.ts';
import { isRecord } from '../record.ts';
import type { Part } from './part.ts';

/** The declared settings of a part; none for a type that is not known. */
export function fieldsOfPart({ kind, type }: Pick<Part, 'kind' | 'type'>): Fields {
  if (kind === 'function') return functionFields;
  if (kind === 'traffic') return Object.hasOwn(trafficPatterns, type) ? (trafficPatterns[type] ?? {}) : {};
  if (kind === 'trigger') {
    const trigger = triggerByType(type);
    return trigger === null ? {} : triggerFields(trigger);
  }
  const service = serviceByType(type);
  return service === null ? {} : resourceFields(service);
}

/** What an entry of the timeline may be. */
export const timelineField: Field = { kind: 'variant', help: '', variants: timelineKinds };

/** A value with its declaration; `path` leads to it from the root of the scenario. */
export type Visitor = (field: Field, value: unknown, path: Path) => void;

/** Visits what is written under `value` together with its declarations. */
export function visitWritten(field: Field, value: unknown, path: Path, visit: Visitor): void {
  if (value === undefined || value === null) return;
  visit(field, value, path);
  if (field.kind === 'group') visitFields(field.fields, value, path, visit);
  else if (field.kind === 'variant') visitFields(variantOf(field.variants, value), value, path, visit);
  else if (field.kind === 'list' && Array.isArray(value)) {
    for (const [i, item] of (value as readonly unknown[]).entries()) visitWritten(field.item, item, [...path, i], visit);
  } else if (field.kind === 'map' && isRecord(value)) {
    for (const [key, item] of Object.entries(value)) visitWritten(field.item, item, [...path, key], visit);
  }
}

/** The same for all settings of an object. */
export function visitFields(fields: Fields, value: unknown, path: Path, visit: Visitor): void {
  if (!isRecord(value)) return;
  for (const [key, field] of Object.entries(fields)) if (Object.hasOwn(value, key)) visitWritten(field, value[key], [...path, key], visit);
}

/** What is declared at `rest` within an object with these settings, of which `value` is written; null where nothing is. */
export function fieldAt(fields: Fields, value: unknown, rest: Path): Field | null {
  const [key, ...further] = rest;
  if (key === undefined || !Object.hasOwn(fields, key)) return null;
  return fieldWithin(fields[key] as Field, getAt(value, [key]), further);
}

function fieldWithin(field: Field, value: unknown, rest: Path): Field | null {
  const [step, ...further] = rest;
  if (step === undefined) return field;
  if (field.kind === 'group') return fieldAt(field.fields, value, rest);
  if (field.kind === 'variant') return fieldAt(variantOf(field.variants, value), value, rest);
  return field.kind === 'list' || field.kind === 'map' ? fieldWithin(field.item, getAt(value, [step]), further) : null;
}

function variantOf(variants: Readonly<Record<string, Fields>>, value: unknown): Fields {
  const mark = Object.keys(variants).find((key) => isRecord(value) && value[key] !== undefined);
  return mark === undefined ? {} : (variants[mark] ?? {});
}
