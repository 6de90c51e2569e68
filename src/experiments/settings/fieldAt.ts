/** What is declared for a place of a scenario, and what that place is called. */
import type { Field, Fields } from '../../sim/index.ts';
import { list, partsOf, record, variantOf } from './declared.ts';
import { fieldLabel } from './fieldLabel.ts';

export interface PlacedField {
  readonly field: Field;
  /** "Memory of function checkout" */
  readonly title: string;
}

type Path = readonly (string | number)[];

/** The field at `path`, which holds keys and places; null where nothing is declared, as for a whole function. */
export function fieldAt(json: unknown, path: Path): PlacedField | null {
  const places = partsOf(json).flatMap((part) => {
    const own = placeOf(json, part.path);
    const fits = own.length < path.length && own.every((step, i) => String(step) === String(path[i]));
    return fits ? [{ part, rest: path.slice(own.length) }] : [];
  });
  // The run's own fields lie beside all parts: the longest path that fits is the part.
  const nearest = places.sort((a, b) => a.rest.length - b.rest.length)[0];
  if (nearest === undefined) return null;
  const { part, rest } = nearest;
  const found = within({ fields: part.fields, json: part.json }, rest);
  return found === null ? null : { field: found.field, title: `${found.names.join(', ')} of ${part.title}` };
}

/** A part's path with the ids of list items as places. */
function placeOf(json: unknown, path: Path): Path {
  const [section, step] = path;
  if (typeof step !== 'string' || !Array.isArray(record(json)[String(section)])) return path;
  return [section as string, list(record(json)[String(section)]).findIndex((item) => record(item).id === step)];
}

interface Found {
  readonly field: Field;
  readonly names: readonly string[];
}

function within(part: { readonly fields: Fields; readonly json: Readonly<Record<string, unknown>> }, path: Path): Found | null {
  const key = String(path[0]);
  const field = Object.hasOwn(part.fields, key) ? part.fields[key] : undefined;
  return field === undefined ? null : deeper(field, part.json[key], path.slice(1), [fieldLabel(key, field)]);
}

function deeper(field: Field, json: unknown, path: Path, names: readonly string[]): Found | null {
  const [step, ...rest] = path;
  if (step === undefined) return { field, names };
  const named = (found: Found | null): Found | null => (found === null ? null : { ...found, names: [...names, ...found.names] });
  switch (field.kind) {
    case 'group':
      return named(within({ fields: field.fields, json: record(json) }, path));
    case 'variant':
      return named(within({ fields: variantOf(field.variants, record(json)) ?? {}, json: record(json) }, path));
    case 'list':
      return named(deeper(field.item, list(json)[Number(step)], rest, [`${Number(step) + 1}`]));
    case 'map':
      return named(deeper(field.item, record(json)[String(step)], rest, [String(step)]));
    default:
      return null;
  }
}
