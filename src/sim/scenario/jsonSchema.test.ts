import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldSchema } from './fieldSchema.ts';
import { gallery } from './gallery/index.ts';
import { scenarioJsonSchema } from './jsonSchema.ts';
import { scenarioArbitrary } from './testing.ts';

const schema = scenarioJsonSchema();
const validator = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

const accepts = (json: unknown): boolean => validator.safeParse(JSON.parse(JSON.stringify(json))).success;

/** The value at keys within the schema, following references. */
const within = (...keys: string[]): Record<string, unknown> => {
  let here: unknown = schema;
  for (const key of keys) {
    here = (here as Record<string, unknown>)[key];
    const ref = (here as { $ref?: string }).$ref;
    if (ref !== undefined) here = (schema.$defs as Record<string, unknown>)[ref.replace('#/$defs/', '')];
  }
  return here as Record<string, unknown>;
};

describe('the JSON Schema', () => {
  it('is plain JSON of draft 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it.each(gallery.map(({ slug, scenario }) => [slug, scenario] as const))('accepts %s', (_slug, scenario) => {
    expect(validator.safeParse(JSON.parse(JSON.stringify(scenario))).error?.issues ?? []).toEqual([]);
  });

  it('accepts every valid scenario', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        expect(accepts(scenario)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['no functions', {}],
    ['an unknown key', { functions: { f: {} }, trafic: [] }],
    ['an unknown setting', { functions: { f: { memorysize: 1 } } }],
    ['64 MB', { functions: { f: { memorySize: 64 } } }],
    ['a bare number as a duration', { functions: { f: { timeout: 3 } } }],
    ['six layers', { functions: { f: { package: { layers: Array(6).fill({ name: 'x' }) } } } }],
    ['an unknown runtime', { functions: { f: { runtime: 'cobol' } } }],
    ['an unknown trigger type', { functions: { f: {} }, triggers: [{ type: 'pigeon' }] }],
    ['a replay of memory', { functions: { f: { memoryUsed: { replay: [1] } } } }],
    ['a step with two kinds of work', { functions: { f: { handler: [{ cpu: '1ms', io: '1ms' }] } } }],
  ])('refuses %s', (_what, json) => {
    expect(accepts(json)).toBe(false);
  });

  it('helps an editor with words, ranges, defaults and choices', () => {
    const fn = ['$defs', 'function', 'properties'];
    expect(within(...fn, 'memorySize')).toMatchObject({ type: 'integer', minimum: 128, maximum: 10240, default: 128 });
    expect(within(...fn, 'memorySize').description).toContain('CPU comes with it');
    expect(within(...fn, 'memorySize').description).toContain('(AWS: MemorySize)');
    expect(within(...fn, 'architecture')).toMatchObject({ enum: ['x86_64', 'arm64'], default: 'x86_64' });
    expect(within(...fn, 'reservedConcurrentExecutions')).toMatchObject({ type: ['integer', 'null'], minimum: 0 });
    const later = fieldSchema({ kind: 'flag', default: false, notYet: true, help: 'Something to come.' }, () => ({}));
    expect(later.description).toBe('Something to come. Not simulated yet.');
    const alias = within(...fn, 'aliases').additionalProperties as { properties: Record<string, { anyOf?: unknown[] }> };
    expect(JSON.stringify(alias.properties.autoScaling)).toContain('"targetUtilization":{"description"');
  });
});
