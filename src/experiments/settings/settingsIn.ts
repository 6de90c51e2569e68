/** Every numeric setting of a scenario, written or not. */
import { type Field, type Fields, parseDuration, resolvePath } from '../../sim/index.ts';
import { list, partsOf, record, valueOr, variantOf } from './declared.ts';
import { fieldLabel } from './fieldLabel.ts';
import type { Setting, SettingKind } from './setting.ts';

type Path = readonly (string | number)[];

/** Where the walk is: the path there and its name in words. */
interface Place {
  readonly of: string;
  readonly path: Path;
  readonly names: readonly string[];
}

/** Settings that are no matter of size. */
const NO_QUANTITY = new Set(['version', 'seed']);

/** Longer lists hold recorded numbers, which are data and not settings. */
const MOST_ITEMS = 100;

/** All numeric settings of `json`, part by part: functions first, the run last. Settings that change nothing yet are left out. */
export function settingsIn(json: unknown): readonly Setting[] {
  const found: Setting[] = [];
  for (const { title, path, fields, json: part } of partsOf(json)) walkFields(fields, part, { of: title, path, names: [] }, found);
  return found;
}

/** The setting at `path`, however it is written; null when no numeric one is declared there. */
export function settingAt(json: unknown, path: string): Setting | null {
  const wanted = placeText(json, path);
  return wanted === null ? null : (settingsIn(json).find((setting) => placeText(json, setting.path) === wanted) ?? null);
}

/** The same text for every way to write a path; null where it leads nowhere. */
function placeText(json: unknown, path: string): string | null {
  const steps = resolvePath(json, path);
  return 'fault' in steps ? null : JSON.stringify(steps.value);
}

function walkFields(fields: Fields, json: Readonly<Record<string, unknown>>, place: Place, found: Setting[]): void {
  for (const [key, field] of Object.entries(fields)) {
    if (NO_QUANTITY.has(key) && place.path.length === 0) continue;
    walk(field, json[key], { ...place, path: [...place.path, key], names: [...place.names, fieldLabel(key, field)] }, found);
  }
}

function walk(field: Field, written: unknown, place: Place, found: Setting[]): void {
  if (field.notYet === true) return;
  const value = valueOr(field, written);
  const step = (key: string | number, name: string): Place => ({ ...place, path: [...place.path, key], names: [...place.names, name] });
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'share':
    case 'size':
      found.push(numberSetting(field, value, place));
      return;
    case 'duration':
      found.push(durationSetting(field, value, place));
      return;
    case 'distribution':
      walkDistribution(field, value, written, place, found);
      return;
    case 'group':
      // A group that may be absent and is has nothing to vary: its other settings would come with it.
      if (value !== null) walkFields(field.fields, record(written), place, found);
      return;
    case 'variant':
      walkFields(variantOf(field.variants, record(written)) ?? {}, record(written), place, found);
      return;
    case 'list':
      if (list(written).length > MOST_ITEMS) return;
      for (const [i, item] of list(written).entries()) walk(field.item, item, step(i, itemName(item, i)), found);
      return;
    case 'map':
      for (const [key, item] of Object.entries(record(written))) walk(field.item, item, step(key, key), found);
      return;
    default:
  }
}

function itemName(item: unknown, place: number): string {
  const { name, description, call } = record(item);
  const own = [name, call, description].find((text) => typeof text === 'string' && text !== '');
  return own === undefined ? `${place + 1}` : `${place + 1} (${String(own).slice(0, 60)})`;
}

type NumericField = Extract<Field, { kind: 'integer' | 'number' | 'share' | 'size' }>;

function numberSetting(field: NumericField, value: unknown, place: Place): Setting {
  const share = field.kind === 'share';
  return setting(place, field.kind, field.help, {
    unit: field.kind === 'size' ? 'MB' : (field.unit ?? ''),
    min: field.min ?? (share ? 0 : null),
    max: field.max ?? (share ? 1 : null),
    value: typeof value === 'number' ? value : null,
    slider: field.slider ?? null,
  });
}

function durationSetting(field: Extract<Field, { kind: 'duration' }>, value: unknown, place: Place): Setting {
  const [min, max, now] = [field.min, field.max, value].map(microsOf);
  return setting(place, 'duration', field.help, { unit: '', min: min ?? 0, max: max ?? null, value: now ?? null, slider: null });
}

/** A constant is one setting; the parameters of a distribution that is written are settings of their own. Recorded values are data. */
function walkDistribution(
  field: Extract<Field, { kind: 'distribution' }>,
  value: unknown,
  written: unknown,
  place: Place,
  found: Setting[],
): void {
  const add = (amount: unknown, where: Place) => {
    const isDuration = field.of === 'duration';
    const number = isDuration ? microsOf(amount) : amount;
    if (typeof number !== 'number') return;
    const limits = { unit: isDuration ? '' : 'MB', min: 0, max: null, value: number, slider: null };
    found.push(setting(where, isDuration ? 'duration' : 'number', field.help, limits));
  };
  if (typeof value !== 'object' || value === null) {
    add(value, place);
    return;
  }
  for (const [shape, parameters] of Object.entries(record(written))) {
    if (shape === 'exponential') add(parameters, { ...place, path: [...place.path, shape], names: [...place.names, 'mean'] });
    else if (shape === 'uniform') {
      for (const [i, end] of list(parameters).entries()) {
        add(end, { ...place, path: [...place.path, shape, i], names: [...place.names, i === 0 ? 'least' : 'most'] });
      }
    } else {
      for (const [key, amount] of Object.entries(record(parameters))) {
        add(amount, { ...place, path: [...place.path, shape, key], names: [...place.names, key] });
      }
    }
  }
}

function setting(
  { of, path, names }: Place,
  kind: SettingKind,
  help: string,
  rest: Pick<Setting, 'unit' | 'min' | 'max' | 'value' | 'slider'>,
): Setting {
  return { path: path.join('.'), of, name: names.join(', '), kind, help, ...rest };
}

function microsOf(value: unknown): number | null {
  return typeof value === 'string' ? parseDuration(value) : null;
}
