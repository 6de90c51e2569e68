/** The format as a JSON Schema (draft 2020-12), made from the same field declarations as the parser: for editors, with help, ranges and defaults. */
import type { Field, Fields } from '../../base/field.ts';
import { serviceByType, services } from '../services/index.ts';
import { triggers } from '../triggers/index.ts';
import { distributionDefinitions } from './distributionSchema.ts';
import { DURATION_PATTERN } from './duration.ts';
import { fieldSchema, type JsonSchema } from './fieldSchema.ts';
import { functionFields } from './fields/functionFields.ts';
import { resourceFields, triggerFields } from './fields/partFields.ts';
import { accountFields, platformFields, runFields } from './fields/surroundingFields.ts';
import { timelineKinds } from './fields/timelineFields.ts';
import { trafficPatterns } from './fields/trafficFields.ts';

/** The schema as a fresh JSON object. */
export function scenarioJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Coldstart scenario',
    description: 'A simulation of AWS Lambda: functions, what they call, what invokes them, and what happens when. Version 1.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema is.' },
      ...propertiesOf(runFields),
      account: { description: 'Limits of the AWS account.', ...objectSchema(accountFields) },
      platform: { description: 'What AWS does not publish: labelled, adjustable assumptions.', ...objectSchema(platformFields) },
      functions: named('The functions, by name.', '[A-Za-z0-9_-]{1,64}', { $ref: '#/$defs/function' }, 1, 100),
      resources: named(
        'What functions call and what announces events, by name.',
        '[A-Za-z0-9._-]{1,80}',
        { $ref: '#/$defs/resource' },
        0,
        200,
      ),
      triggers: list('What invokes the functions.', '#/$defs/trigger', 200),
      traffic: list('Where requests come from, and when.', '#/$defs/traffic', 1000),
      timeline: list('What happens at a time: faults, changes, extra requests.', '#/$defs/timelineEntry', 1000),
    },
    required: ['functions'],
    $defs: definitions(),
  };
}

function definitions(): JsonSchema {
  return {
    duration: { type: 'string', pattern: DURATION_PATTERN, description: 'A number and a unit: us, ms, s, m, h or d.' },
    ...distributionDefinitions(),
    function: { description: 'A Lambda function.', ...objectSchema(functionFields) },
    resource: oneOf(
      services.map((service) => [service.type, service.help, resourceFieldsOf(service.type)] as const),
      'type',
    ),
    trigger: oneOf(
      triggers.map((trigger) => [trigger.type, trigger.help, triggerFields(trigger)] as const),
      'type',
      ['function'],
    ),
    traffic: oneOf(
      Object.entries(trafficPatterns).map(([pattern, fields]) => [pattern, fields.pattern?.help ?? '', fields] as const),
      'pattern',
    ),
    timelineEntry: { oneOf: Object.values(timelineKinds).map((fields) => objectSchema(fields)) },
  };
}

function resourceFieldsOf(type: string): Fields {
  const service = serviceByType(type);
  return service === null ? {} : resourceFields(service);
}

/** One schema for each value of the key that tells them apart. `optional`: required settings that may still be left out. */
function oneOf(
  variants: readonly (readonly [value: string, help: string, fields: Fields])[],
  key: string,
  optional: readonly string[] = [],
): JsonSchema {
  return {
    type: 'object',
    properties: { [key]: { enum: variants.map(([value]) => value) } },
    required: [key],
    oneOf: variants.map(([value, help, fields]) => {
      const schema = objectSchema(fields);
      const required = (schema.required ?? []).filter((name) => !optional.includes(name));
      return {
        description: help,
        ...schema,
        required,
        properties: { ...schema.properties, [key]: { const: value, description: fields[key]?.help } },
      };
    }),
  };
}

interface ObjectSchema extends JsonSchema {
  readonly properties: Record<string, JsonSchema>;
  readonly required?: readonly string[];
}

function objectSchema(fields: Fields): ObjectSchema {
  const required = Object.entries(fields)
    .filter(([, field]) => field.required === true)
    .map(([key]) => key);
  return { type: 'object', properties: propertiesOf(fields), additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}

function propertiesOf(fields: Fields): Record<string, JsonSchema> {
  const own = Object.fromEntries(Object.entries(fields).map(([key, field]: [string, Field]) => [key, fieldSchema(field, objectSchema)]));
  return { ...own, description: own.description ?? { type: 'string', description: 'A note for readers.' } };
}

function named(description: string, pattern: string, item: JsonSchema, minProperties: number, maxProperties: number): JsonSchema {
  const names = { pattern: `^(?!(__proto__|constructor|prototype)$)${pattern}$` };
  return { type: 'object', description, propertyNames: names, additionalProperties: item, minProperties, maxProperties };
}

function list(description: string, item: string, maxItems: number): JsonSchema {
  return { type: 'array', description, items: { $ref: item }, maxItems };
}
