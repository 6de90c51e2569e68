/** Every place of a scenario's JSON where a part is named, found along the declarations: also in what the timeline sets later. */
import type { Field, ReferenceField } from '../../../sim/index.ts';
import { getAt, type Path, resolvePath } from '../path.ts';
import { entriesOf, isRecord, itemsOf } from '../record.ts';
import { fieldAt, fieldsOfPart, timelineField, type Visitor, visitFields, visitWritten } from './fieldsOfPart.ts';
import { partsIn } from './part.ts';

/** A place that names a part. */
export interface Reference {
  readonly field: ReferenceField;
  readonly name: string;
  readonly path: Path;
}

/** Every reference, in the order of the parts; those of the timeline last. */
export function referencesIn(json: unknown): readonly Reference[] {
  const found: Reference[] = [];
  visitScenario(json, (field, value, path) => {
    if (field.kind === 'reference' && typeof value === 'string') found.push({ field, name: value, path });
  });
  return found;
}

/** Visits every written setting of every part and of the timeline, with what is declared there. */
export function visitScenario(json: unknown, visit: Visitor): void {
  for (const part of partsIn(json)) visitFields(fieldsOfPart(part), part.value, part.path, visit);
  for (const [i, entry] of itemsOf(getAt(json, ['timeline'])).entries()) {
    const path: Path = ['timeline', i];
    visitWritten(timelineField, entry, path, visit);
    for (const [key, value] of entriesOf(getAt(entry, ['set']))) {
      const field = declaredAt(json, resolvePath(json, key));
      if (field !== null) visitWritten(field, value, [...path, 'set', key], visit);
    }
  }
}

/** What is declared at a place of the scenario; null outside of its parts. A whole part is a group. */
function declaredAt(json: unknown, steps: Path): Field | null {
  const part = partsIn(json).find(({ path }) => path[0] === steps[0] && path[1] === steps[1]);
  if (part === undefined) return null;
  const fields = fieldsOfPart(part);
  const rest = steps.slice(2);
  return rest.length === 0 ? { kind: 'group', fields, help: '' } : fieldAt(fields, isRecord(part.value) ? part.value : {}, rest);
}
