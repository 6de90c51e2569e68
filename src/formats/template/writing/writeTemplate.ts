/** A scenario as a SAM template. What SAM has no property for goes along under `Metadata.Coldstart`, so that importing the template gives the same scenario again. */
import { Document } from 'yaml';
import type { JsonInput } from '../../../sim/index.ts';
import { type Change, changesBetween, METADATA_KEY } from '../metadata.ts';
import { templateImporter } from '../templateImporter.ts';
import { createDraft, type TemplateDraft } from './draft.ts';
import { sameSetting, withoutDefaults } from './sameSetting.ts';
import { writeFunctions } from './writeFunctions.ts';
import { writeResources } from './writeResources.ts';

export interface WrittenTemplate {
  /** YAML. */
  readonly text: string;
  /** Places of the scenario, as JSON pointers with triggers by their id, that no property of the template holds. */
  readonly onlyInMetadata: readonly string[];
}

/** `scenario`: as people write it, and valid. */
export function writeTemplate(scenario: JsonInput): WrittenTemplate {
  const wanted = withoutDefaults(scenario);
  const draft = createDraft(wanted);
  // Names are given in the scenario's order, whatever refers to them first.
  for (const name of [...Object.keys(draft.functions), ...Object.keys(draft.resources)]) draft.logicalId(name);
  writeFunctions(draft);
  writeResources(draft);
  const bare = textOf(draft, []);
  const read = templateImporter.read(bare, { keepPrivate: true, current: null });
  const changes = read.ok ? changesBetween(withoutDefaults(read.scenario), wanted, sameSetting) : [];
  return { text: textOf(draft, changes), onlyInMetadata: changes.map(({ at }) => at) };
}

function textOf({ scenario, written, names, functions, resources, triggers }: TemplateDraft, changes: readonly Change[]): string {
  const order = [...Object.keys(functions), ...Object.keys(resources), ...triggers.map(({ id }) => id)];
  const own = {
    ...(Object.keys(names).length === 0 ? {} : { names }),
    order,
    ...(changes.length === 0 ? {} : { changes }),
  };
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Transform: 'AWS::Serverless-2016-10-31',
    ...(typeof scenario.description === 'string' && scenario.description !== ''
      ? { Description: scenario.description.slice(0, 1024) }
      : {}),
    ...(Object.keys(own).length === 0 ? {} : { Metadata: { [METADATA_KEY]: own } }),
    Resources: written,
  };
  // AWS reads YAML 1.1, where an unquoted on is true and 2012-10-17 a day.
  return new Document(template, { aliasDuplicateObjects: false, schema: 'yaml-1.1' }).toString({ lineWidth: 120 });
}
