/** One field declaration as JSON Schema. */
import { defaultOf, type Field, type Fields } from '../../base/field.ts';
import { rangeOf } from './readNumber.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** `objectOf` builds the schema of a group. */
export function fieldSchema(field: Field, objectOf: (fields: Fields) => JsonSchema): JsonSchema {
  const otherwise = defaultOf(field);
  const shape = shapeOf(field, objectOf);
  const nullable = otherwise === null || field.nullable === true ? orNull(shape) : shape;
  const withDefault = otherwise === undefined || otherwise === null || field.kind === 'group' ? {} : { default: otherwise };
  return { description: descriptionOf(field), ...nullable, ...withDefault };
}

function descriptionOf(field: Field): string {
  const aws = field.awsName === undefined ? '' : ` (AWS: ${field.awsName})`;
  const later = field.notYet === true ? ' Not simulated yet.' : '';
  return `${field.help}${aws}${later}`;
}

function orNull(shape: JsonSchema): JsonSchema {
  if (typeof shape.type === 'string' && shape.enum === undefined) return { ...shape, type: [shape.type, 'null'] };
  if (Array.isArray(shape.enum)) return { ...shape, type: ['string', 'null'], enum: [...shape.enum, null] };
  return Object.keys(shape).length === 0 ? shape : { anyOf: [shape, { type: 'null' }] };
}

function shapeOf(field: Field, objectOf: (fields: Fields) => JsonSchema): JsonSchema {
  switch (field.kind) {
    case 'integer':
    case 'size':
    case 'number':
    case 'share':
      return numberShape(field);
    case 'duration':
      return { $ref: '#/$defs/duration' };
    case 'distribution':
      return { $ref: `#/$defs/${field.of}${field.replay === true ? 'Recorded' : 'Distribution'}` };
    case 'text':
      return {
        type: 'string',
        ...(field.minLength === undefined ? {} : { minLength: field.minLength }),
        ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
      };
    case 'choice':
      return { type: 'string', enum: [...field.options] };
    case 'flag':
      return { type: 'boolean' };
    case 'reference':
      return { type: 'string', minLength: 1 };
    case 'json':
      return {};
    default:
      return compoundShape(field, objectOf);
  }
}

type CompoundField = Extract<Field, { kind: 'list' | 'map' | 'group' | 'variant' | 'durations' | 'policy' }>;

function compoundShape(field: CompoundField, objectOf: (fields: Fields) => JsonSchema): JsonSchema {
  switch (field.kind) {
    case 'list':
      return {
        type: 'array',
        items: fieldSchema(field.item, objectOf),
        ...(field.minItems === undefined ? {} : { minItems: field.minItems }),
        ...(field.maxItems === undefined ? {} : { maxItems: field.maxItems }),
      };
    case 'map':
      return { type: 'object', additionalProperties: fieldSchema(field.item, objectOf) };
    case 'group':
      return objectOf(field.fields);
    case 'variant':
      return { oneOf: Object.values(field.variants).map((fields) => objectOf(fields)) };
    case 'durations':
      return { type: 'array', items: { $ref: '#/$defs/duration' } };
    case 'policy':
      return { $ref: field.of === 'resource' ? '#/$defs/resourcePolicy' : '#/$defs/policy' };
  }
}

function numberShape(field: Extract<Field, { kind: 'integer' | 'number' | 'share' | 'size' }>): JsonSchema {
  const { min, max } = rangeOf(field);
  const type = field.kind === 'integer' || field.kind === 'size' ? 'integer' : 'number';
  const upper = field.max === undefined && field.kind !== 'share' ? {} : { maximum: max };
  return { type, ...(field.aboveMin === true ? { exclusiveMinimum: min } : { minimum: min }), ...upper };
}
