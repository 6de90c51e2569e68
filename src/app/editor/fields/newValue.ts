/** What a freshly added entry starts with: every required setting filled in, nothing else. */
import type { Field, Fields } from '../../../sim/index.ts';
import { type NamesOf, referenceNames } from './references.ts';

/** A value that the field accepts, or nearly: a name is the first that fits, else empty for the person to fill in. */
export function newValueOf(field: Field, names: NamesOf): unknown {
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'share':
    case 'size':
      return field.default ?? Math.max(field.min ?? 0, field.kind === 'share' ? 0.1 : 1);
    case 'duration':
      return field.default ?? (field.wholeSeconds ? '10s' : '100ms');
    case 'distribution':
      return field.default ?? (field.of === 'size' ? 128 : '100ms');
    case 'text':
      return field.default ?? '';
    case 'choice':
      return field.default ?? field.options[0] ?? '';
    case 'flag':
      return field.default;
    case 'reference':
      return referenceNames(field, names)[0] ?? '';
    case 'list':
      return (field.minItems ?? 0) > 0 ? [newValueOf(field.item, names)] : [];
    case 'durations':
      return field.default ?? ['1s'];
    case 'group':
      return newGroup(field.fields, names);
    case 'variant':
      return newVariant(field.variants, Object.keys(field.variants)[0] ?? '', names);
    default:
      return {};
  }
}

/** An object with every required setting. */
function newGroup(fields: Fields, names: NamesOf): Record<string, unknown> {
  const required = Object.entries(fields).filter(([, field]) => field.required === true);
  return Object.fromEntries(required.map(([key, field]) => [key, newValueOf(field, names)]));
}

/** The named variant, with its telling key first. */
export function newVariant(variants: Readonly<Record<string, Fields>>, mark: string, names: NamesOf): Record<string, unknown> {
  const fields = variants[mark] ?? {};
  const own = fields[mark];
  return own === undefined ? newGroup(fields, names) : { [mark]: newValueOf(own, names), ...newGroup(fields, names) };
}
