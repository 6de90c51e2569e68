/** Distributions and policy documents as shared definitions of the JSON Schema. */
import { PRINCIPAL_KEYS, PRINCIPAL_KINDS, STATEMENT_KEYS } from '../iam/policyDocument.ts';
import type { JsonSchema } from './fieldSchema.ts';

export function distributionDefinitions(): Record<string, JsonSchema> {
  const duration = { $ref: '#/$defs/duration' };
  const size = { type: 'number', minimum: 0, description: 'MB' };
  return {
    durationDistribution: { description: 'A duration, or how it varies.', anyOf: [duration, ...shapes(duration)] },
    durationRecorded: {
      description: 'A duration, how it varies, or recorded values in order.',
      anyOf: [duration, ...shapes(duration), values('replay', duration)],
    },
    sizeDistribution: { description: 'A size in MB, or how it varies.', anyOf: [size, ...shapes(size)] },
    policy: policy({}, 'An IAM policy document.'),
    resourcePolicy: policy(principals(), 'A resource-based policy document: its statements name principals.'),
  };
}

function shapes(amount: JsonSchema): JsonSchema[] {
  return [
    one('exponential', { ...amount, description: 'The mean.' }),
    one('lognormal', both('p50', amount, 'p99', amount)),
    one('uniform', { type: 'array', items: amount, minItems: 2, maxItems: 2, description: 'The lower and the upper end.' }),
    one('normal', both('mean', amount, 'sd', amount)),
    one('pareto', both('min', amount, 'alpha', { type: 'number', exclusiveMinimum: 0 })),
    values('empirical', amount),
  ];
}

function one(shape: string, parameters: JsonSchema): JsonSchema {
  const properties = { [shape]: parameters, description: { type: 'string' } };
  return { type: 'object', properties, required: [shape], additionalProperties: false };
}

function both(first: string, firstSchema: JsonSchema, second: string, secondSchema: JsonSchema): JsonSchema {
  const properties = { [first]: firstSchema, [second]: secondSchema, description: { type: 'string' } };
  return { type: 'object', properties, required: [first, second], additionalProperties: false };
}

function values(shape: 'empirical' | 'replay', amount: JsonSchema): JsonSchema {
  const description = shape === 'empirical' ? 'Values to draw from.' : 'Recorded values: the k-th use takes the k-th.';
  return one(shape, { type: 'array', items: amount, minItems: 1, description });
}

function principals(): Record<string, JsonSchema> {
  const names = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] };
  const named = {
    type: 'object',
    properties: Object.fromEntries(PRINCIPAL_KINDS.map((kind) => [kind, names])),
    additionalProperties: false,
  };
  return Object.fromEntries(PRINCIPAL_KEYS.map((key): [string, JsonSchema] => [key, { anyOf: [{ const: '*' }, named] }]));
}

function policy(more: Record<string, JsonSchema>, description: string): JsonSchema {
  const texts = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] };
  const known = Object.fromEntries(STATEMENT_KEYS.map((key): [string, JsonSchema] => [key, texts]));
  const statement = {
    type: 'object',
    properties: {
      ...known,
      ...more,
      Sid: { type: 'string' },
      Effect: { enum: ['Allow', 'Deny'] },
      Condition: { type: 'object' },
      description: { type: 'string' },
    },
    required: ['Effect'],
    additionalProperties: false,
  };
  return {
    description,
    type: 'object',
    properties: {
      Version: { enum: ['2012-10-17', '2008-10-17'] },
      Id: { type: 'string' },
      Statement: { anyOf: [statement, { type: 'array', items: statement }] },
      description: { type: 'string' },
    },
    additionalProperties: false,
  };
}
