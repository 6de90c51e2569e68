import { describe, expect, it } from 'vitest';
import { defaultOf, type Field, type Fields } from '../../../base/field.ts';
import { isRuleId } from '../../rules/index.ts';
import { services } from '../../services/index.ts';
import { triggers } from '../../triggers/index.ts';
import { schemaOfField } from '../schema.ts';
import { functionFields } from './functionFields.ts';
import { resourceFields, triggerFields } from './partFields.ts';
import { accountFields, platformFields, runFields } from './surroundingFields.ts';
import { timelineKinds } from './timelineFields.ts';
import { trafficPatterns } from './trafficFields.ts';

/** Every field with its dotted name, nested ones too. */
const all: [string, Field][] = [];

const collect = (name: string, field: Field): void => {
  all.push([name, field]);
  if (field.kind === 'group') collectFields(name, field.fields);
  else if (field.kind === 'list' || field.kind === 'map') collect(`${name}[]`, field.item);
  else if (field.kind === 'variant') for (const [mark, fields] of Object.entries(field.variants)) collectFields(`${name}(${mark})`, fields);
};

const collectFields = (name: string, fields: Fields): void => {
  for (const [key, field] of Object.entries(fields)) collect(`${name}.${key}`, field);
};

collectFields('function', functionFields);
collectFields('run', runFields);
collectFields('account', accountFields);
collectFields('platform', platformFields);
for (const trigger of triggers) collectFields(trigger.type, triggerFields(trigger));
for (const service of services) collectFields(service.type, resourceFields(service));
for (const [pattern, fields] of Object.entries(trafficPatterns)) collectFields(pattern, fields);
for (const [kind, fields] of Object.entries(timelineKinds)) collectFields(kind, fields);

describe('field declarations', () => {
  it('explain themselves in plain sentences', () => {
    expect(all.length).toBeGreaterThan(300);
    for (const [name, { help }] of all) {
      expect(help, name).toMatch(/[.)\]]$/);
      expect(help.length, name).toBeLessThan(200);
    }
  });

  it('name rules that exist', () => {
    for (const [name, { ruleId }] of all) if (ruleId !== undefined) expect(isRuleId(ruleId), `${name}: ${ruleId}`).toBe(true);
  });

  it('have defaults that are valid', () => {
    for (const [name, field] of all) {
      if (field.required === true || name.endsWith('[]')) continue;
      const result = schemaOfField(field, name).safeParse(undefined);
      expect(result.success, `${name}: ${JSON.stringify(result.error?.issues)}`).toBe(true);
      if (defaultOf(field) === null) expect(result.data).toBeNull();
    }
  });

  it('have sliders within their range', () => {
    for (const [name, field] of all) {
      if (!('slider' in field) || field.slider === undefined) continue;
      expect(field.slider.min, name).toBeLessThan(field.slider.max);
      expect(field.slider.min, name).toBeGreaterThanOrEqual(field.min ?? 0);
      expect(field.slider.max, name).toBeLessThanOrEqual(field.max ?? Number.POSITIVE_INFINITY);
    }
  });
});
