/** For tests only: a scenario in which every declared field has a value, and all places with the fields that are declared for them. */
import {
  accountFields,
  type Field,
  type Fields,
  functionFields,
  platformFields,
  resourceFields,
  runFields,
  serviceByType,
  services,
  timelineKinds,
  trafficPatterns,
  triggerByType,
  triggerFields,
  triggers,
} from '../../sim/index.ts';
import { newValueOf } from './fields/newValue.ts';
import { namesIn } from './fields/references.ts';
import { getAt, type Path } from './path.ts';
import { entriesOf, itemsOf } from './record.ts';

export interface DeclaredPlace {
  readonly path: Path;
  readonly field: Field;
}

const NAMES = { functions: { fn: {} }, resources: { r: { type: 's3' } }, triggers: [{ id: 't', type: 'sdk' }] };
const names = namesIn(NAMES);

/** A function, each type of resource and trigger, each pattern of traffic and each kind of timeline entry, with everything set. It need not be valid. */
export function fullScenario(): Record<string, unknown> {
  return {
    ...filled(simple(runFields)),
    account: filled(accountFields),
    platform: filled(platformFields),
    functions: { fn: filled(functionFields) },
    resources: Object.fromEntries(services.map((service) => [service.type, { ...filled(resourceFields(service)), type: service.type }])),
    triggers: triggers.map((trigger) => ({ ...filled(triggerFields(trigger)), id: `by-${trigger.type}`, type: trigger.type })),
    traffic: Object.entries(trafficPatterns).map(([pattern, fields]) => ({ ...filled(fields), pattern })),
    timeline: Object.values(timelineKinds).map(filled),
  };
}

/** Every declared place of that scenario, fields within fields too. The keys that say of which type an entry is are left out. */
export function declaredPlaces(): readonly DeclaredPlace[] {
  const json = fullScenario();
  const isMark = ({ path: [section, , key, ...rest] }: DeclaredPlace) =>
    rest.length === 0 &&
    ((key === 'type' && (section === 'resources' || section === 'triggers')) || (key === 'pattern' && section === 'traffic'));
  const timeline = Object.values(timelineKinds).flatMap((fields, i) => placesIn(['timeline', i], fields, getAt(json, ['timeline', i])));
  return [...declaredIn(json).filter((place) => !isMark(place)), ...timeline];
}

/** The declared places of any scenario, as far as it can be read: those of its functions, resources, triggers, traffic and timeline entries, set or not. */
export function declaredIn(json: unknown): readonly DeclaredPlace[] {
  const within = (section: string, key: string, fieldsOf: (kind: string) => Fields | null) => {
    const value = getAt(json, [section]);
    const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : entriesOf(value);
    return entries.flatMap(([at, entry]) => placesIn([section, at], fieldsOf(String(getAt(entry, [key]))) ?? {}, entry));
  };
  return [
    ...placesIn([], simple(runFields)),
    ...placesIn(['account'], accountFields),
    ...placesIn(['platform'], without(platformFields, 'rules')),
    ...within('functions', '', () => functionFields),
    ...within('resources', 'type', (type) => fieldsOr(serviceByType(type), resourceFields)),
    ...within('triggers', 'type', (type) => fieldsOr(triggerByType(type), triggerFields)),
    ...within('traffic', 'pattern', (pattern) => trafficPatterns[pattern] ?? null),
  ];
}

const fieldsOr = <T>(definition: T | null, fieldsOf: (definition: T) => Fields): Fields | null =>
  definition === null ? null : fieldsOf(definition);

/** The settings of the run itself: not the version of the format, and not the parts that have sections of their own. */
function simple(fields: Fields): Fields {
  return without(fields, 'version', '$schema', 'account', 'platform', 'functions', 'resources', 'triggers', 'traffic', 'timeline');
}

function without(fields: Fields, ...keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}

function filled(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, sampleOf(field)]));
}

function sampleOf(field: Field): unknown {
  switch (field.kind) {
    case 'group':
      return filled(field.fields);
    case 'list':
      return field.item.kind === 'variant' ? Object.values(field.item.variants).map(filled) : [sampleOf(field.item)];
    case 'map':
      return { one: sampleOf(field.item) };
    case 'variant':
      return filled(Object.values(field.variants)[0] ?? {});
    case 'policy':
      return { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
    case 'json':
      return 1;
    default:
      return newValueOf(field, names);
  }
}

/** `value`: what stands at `path`; it says which entries lists and maps have. */
function placesIn(path: Path, fields: Fields, value?: unknown): DeclaredPlace[] {
  return Object.entries(fields).flatMap(([key, field]) => [
    { path: [...path, key], field },
    ...placesWithin([...path, key], field, getAt(value, [key])),
  ]);
}

function placesWithin(path: Path, field: Field, value: unknown): DeclaredPlace[] {
  switch (field.kind) {
    case 'group':
      return placesIn(path, field.fields, value);
    case 'list':
      return itemsOf(value).flatMap((item, i) => placesWithin([...path, i], field.item, item));
    case 'map':
      return entriesOf(value).flatMap(([key, item]) => placesWithin([...path, key], field.item, item));
    case 'variant': {
      const mark = Object.keys(field.variants).find((key) => getAt(value, [key]) !== undefined);
      return placesIn(path, field.variants[mark ?? ''] ?? {}, value);
    }
    default:
      return [];
  }
}
