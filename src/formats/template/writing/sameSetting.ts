/** Whether two parts of scenarios say the same, however they are written: "60s" is "1m", and a default may be left out. */
import { defaultOf } from '../../../base/field.ts';
import {
  type Field,
  type Fields,
  functionFields,
  type JsonInput,
  parseDuration,
  resourceFields,
  serviceByType,
  triggerByType,
  triggerFields,
} from '../../../sim/index.ts';

/** Deep equality; texts that are durations compare as times. */
export function sameSetting(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') {
    const time = parseDuration(a);
    return time !== null && time === parseDuration(b);
  }
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameSetting(item, b[i]));
  if (!isMap(a) || !isMap(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameSetting(a[key], b[key]));
}

/** The scenario with every trigger named and no setting that only repeats its default. */
export function withoutDefaults(scenario: JsonInput): JsonInput {
  const functions = mapped(scenario.functions, (fn) => bare(fn, functionFields));
  const resources = mapped(scenario.resources, (resource) => {
    const definition = serviceByType(String(resource.type));
    return definition === null ? resource : bare(resource, resourceFields(definition));
  });
  const [onlyFunction] = Object.keys(functions);
  const triggers = (Array.isArray(scenario.triggers) ? scenario.triggers : []).map((trigger: JsonInput, i) => {
    const definition = triggerByType(String(trigger.type));
    const named = { ...trigger, id: trigger.id ?? `${String(trigger.type)}-${i + 1}`, function: trigger.function ?? onlyFunction };
    return definition === null ? named : bare(named, triggerFields(definition));
  });
  const { functions: _f, resources: _r, triggers: _t, ...rest } = scenario;
  return {
    ...rest,
    functions,
    ...(Object.keys(resources).length === 0 ? {} : { resources }),
    ...(triggers.length === 0 ? {} : { triggers }),
  };
}

function mapped(section: unknown, change: (part: JsonInput) => JsonInput): Record<string, JsonInput> {
  return isMap(section)
    ? Object.fromEntries(Object.entries(section).map(([name, part]) => [name, isMap(part) ? change(part) : (part as JsonInput)]))
    : {};
}

function bare(part: JsonInput, fields: Fields): JsonInput {
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      const kept = field?.kind === 'group' && isMap(value) ? bare(value, field.fields) : value;
      return field !== undefined && isDefault(kept, field) ? [] : [[key, kept]];
    }),
  );
}

function isDefault(value: unknown, field: Field): boolean {
  if (field.kind === 'group' && field.default !== null) return isMap(value) && Object.keys(value).length === 0;
  return field.required !== true && sameSetting(value, defaultOf(field));
}

function isMap(value: unknown): value is JsonInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
