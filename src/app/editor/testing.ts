/** For tests only: a scenario in which every declared field has a value, and all places with the fields that are declared for them. */
import {
  accountFields,
  type Field,
  type Fields,
  functionFields,
  platformFields,
  resourceFields,
  runFields,
  services,
  timelineKinds,
  trafficPatterns,
  triggerFields,
  triggers,
} from '../../sim/index.ts';
import { newValueOf } from './fields/newValue.ts';
import { namesIn } from './fields/references.ts';
import type { Path } from './path.ts';

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
  return [
    ...placesIn([], simple(runFields)),
    ...placesIn(['account'], accountFields),
    // The rules have a row each, under their ids.
    ...placesIn(['platform'], without(platformFields, 'rules')),
    ...placesIn(['functions', 'fn'], functionFields),
    ...services.flatMap((service) => placesIn(['resources', service.type], without(resourceFields(service), 'type'))),
    ...triggers.flatMap((trigger, i) => placesIn(['triggers', i], without(triggerFields(trigger), 'type'))),
    ...Object.values(trafficPatterns).flatMap((fields, i) => placesIn(['traffic', i], without(fields, 'pattern'))),
    ...Object.values(timelineKinds).flatMap((fields, i) => placesIn(['timeline', i], fields)),
  ];
}

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

function placesIn(path: Path, fields: Fields): DeclaredPlace[] {
  return Object.entries(fields).flatMap(([key, field]) => [{ path: [...path, key], field }, ...placesWithin([...path, key], field)]);
}

function placesWithin(path: Path, field: Field): DeclaredPlace[] {
  switch (field.kind) {
    case 'group':
      return placesIn(path, field.fields);
    case 'list':
      return field.item.kind === 'variant'
        ? Object.values(field.item.variants).flatMap((fields, i) => placesIn([...path, i], fields))
        : placesWithin([...path, 0], field.item);
    case 'map':
      return placesWithin([...path, 'one'], field.item);
    case 'variant':
      return placesIn(path, Object.values(field.variants)[0] ?? {});
    default:
      return [];
  }
}
