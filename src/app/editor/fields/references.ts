/** Names in the scenario that a setting may point at. */
import type { ReferenceField } from '../../../sim/index.ts';
import { getAt } from '../path.ts';
import { entriesOf, isRecord, itemsOf } from '../record.ts';

interface Named {
  readonly name: string;
  readonly type: string;
}

/** All names by what they name. */
export type NamesOf = Readonly<Record<ReferenceField['to'][number], readonly Named[]>>;

/** The names in the scenario as it is written now. */
export function namesIn(json: unknown): NamesOf {
  return {
    function: entriesOf(getAt(json, ['functions'])).map(([name]) => ({ name, type: '' })),
    resource: entriesOf(getAt(json, ['resources'])).map(([name, value]) => ({ name, type: String(getAt(value, ['type']) ?? '') })),
    trigger: itemsOf(getAt(json, ['triggers']))
      .filter(isRecord)
      .map((trigger) => ({ name: String(trigger.id ?? ''), type: String(trigger.type ?? '') })),
  };
}

/** Every name that is taken: functions, resources and triggers share one namespace. */
export function takenIn(json: unknown): readonly string[] {
  return Object.values(namesIn(json)).flatMap((named) => named.map(({ name }) => name));
}

/** Those that fit the field, in the scenario's order. */
export function referenceNames(field: ReferenceField, names: NamesOf): readonly string[] {
  return field.to.flatMap((kind) => {
    const fits = names[kind].filter(({ type }) => kind !== 'resource' || field.types === undefined || field.types.includes(type));
    return fits.map(({ name }) => name);
  });
}
