/** An entry turned into another type: what the new type also has stays, what it needs is filled in, the rest goes. */
import type { Fields } from '../../../sim/index.ts';
import { newValueOf } from '../fields/newValue.ts';
import type { NamesOf } from '../fields/references.ts';
import { isRecord } from '../record.ts';

export function retype(entry: unknown, mark: string, kind: string, fields: Fields, names: NamesOf): Record<string, unknown> {
  const old = isRecord(entry) ? entry : {};
  const kept = Object.entries(old).filter(([key]) => key === 'description' || key in fields);
  const next: Record<string, unknown> = { ...Object.fromEntries(kept), [mark]: kind };
  for (const [key, field] of Object.entries(fields)) {
    if (key === mark) continue;
    if (field.required === true && next[key] === undefined) next[key] = newValueOf(field, names);
    else if (field.kind === 'reference' && field.types !== undefined && !fits(next[key], field.types, names)) {
      if (field.required === true) next[key] = newValueOf(field, names);
      else delete next[key];
    }
  }
  return next;
}

function fits(name: unknown, types: readonly string[], names: NamesOf): boolean {
  return name === undefined || names.resource.some((each) => each.name === name && types.includes(each.type));
}
