/** A setting of one part that names another: dead-letter queues, destinations, subscriptions, keys. All that are declared, whatever they are called. */
import { inWords } from '../../../../base/inWords.ts';
import type { Field, Fields, ReferenceField } from '../../../../sim/index.ts';
import { getAt, type Path, setAt } from '../../path.ts';
import { itemsOf } from '../../record.ts';
import { fieldsOfPart } from '../fieldsOfPart.ts';
import { functionOf, type Part, partNamed, partsIn } from '../part.ts';
import { allowingDestination } from '../permissions.ts';
import { withoutPath } from '../remove.ts';
import type { ConnectionKind, Link, Offer } from './connection.ts';

interface Setting {
  readonly key: string;
  readonly path: Path;
  readonly field: ReferenceField;
  /** Whether it names several, as a list. */
  readonly isList: boolean;
}

const titles: Readonly<Record<string, string>> = {
  deadLetterQueue: 'Dead-letter queue',
  onFailure: 'On-failure destination',
  onSuccess: 'On-success destination',
  subscriptions: 'Subscription',
  credentials: 'Credentials of the database',
};

/** Settings by which failed events go on. */
const failures: readonly string[] = ['deadLetterQueue', 'onFailure', 'errorAction'];

export const setting: ConnectionKind = {
  id: 'setting',
  links: (json) => partsIn(json).flatMap((part) => settingsOf(fieldsOfPart(part), []).flatMap((each) => linksOf(json, part, each))),
  offers: (json, from, to) =>
    settingsOf(fieldsOfPart(from), []).flatMap((each): Offer[] => {
      const written = getAt(from.value, each.path);
      const isNamed = each.isList ? itemsOf(written).includes(to.name) : written === to.name;
      if (!fits(each.field, to) || isNamed) return [];
      const instead = typeof written === 'string' ? ` Now it is ${written}.` : '';
      const make = () =>
        allowing(setAt(json, [...from.path, ...each.path], each.isList ? [...itemsOf(written), to.name] : to.name), from, to, each);
      return [{ title: titleOf(each), help: `${each.field.help}${instead}`, make }];
    }),
};

const titleOf = ({ key, field }: Setting): string => field.label ?? titles[key] ?? inWords(key);

function linksOf(json: unknown, from: Part, each: Setting): readonly Link[] {
  const written = getAt(from.value, each.path);
  const names = each.isList ? itemsOf(written) : [written];
  return names.flatMap((name, i): Link[] => {
    const to = typeof name === 'string' ? partNamed(json, name) : undefined;
    if (to === undefined || to.kind === 'traffic') return [];
    const path = [...from.path, ...each.path, ...(each.isList ? [i] : [])];
    return [{ from, to, words: titleOf(each), isFailure: failures.includes(each.key), remove: () => ({ json: withoutPath(json, path) }) }];
  });
}

/** The settings of a part that may name another one and need not. */
function settingsOf(fields: Fields, path: Path): readonly Setting[] {
  return Object.entries(fields).flatMap(([key, field]): readonly Setting[] => {
    if (field.kind === 'group' && field.required !== true) return settingsOf(field.fields, [...path, key]);
    const reference = referenceOf(field);
    return reference === null || field.required === true
      ? []
      : [{ key, path: [...path, key], field: reference, isList: field.kind === 'list' }];
  });
}

function referenceOf(field: Field): ReferenceField | null {
  if (field.kind === 'list' && field.item.kind === 'reference') return { ...field.item, help: field.help };
  return field.kind === 'reference' ? field : null;
}

function fits({ to, types }: ReferenceField, { kind, type }: Part): boolean {
  if (kind === 'traffic' || !to.includes(kind)) return false;
  return kind !== 'resource' || types === undefined || types.includes(type);
}

/** What Lambda writes with the role of a function, that role must allow. */
function allowing(json: unknown, from: Part, to: Part, { key }: Setting): unknown {
  const fn = from.kind === 'function' ? from.name : from.kind === 'trigger' && key === 'onFailure' ? functionOf(json, from) : null;
  const isWritten = failures.includes(key) || key === 'onSuccess';
  return fn === null || !isWritten
    ? json
    : allowingDestination(json, fn, { name: to.name, type: to.kind === 'function' ? 'function' : to.type });
}
