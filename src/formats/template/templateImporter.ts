/** SAM and CloudFormation templates, in YAML or JSON, to a scenario. */
import type { JsonInput } from '../../sim/index.ts';
import { createReport, failed, type Imported, type Importer, type ImportOptions, type Report } from '../importing.ts';
import { assumeCallers, assumeHandlers, assumeTraffic } from './assumed.ts';
import type { TemplateContext } from './context.ts';
import { createContext } from './createContext.ts';
import { unknownGlobals, withGlobals } from './globals.ts';
import { changesIn, METADATA_KEY, namesIn, orderIn, withChanges } from './metadata.ts';
import { child, type Entry, entriesOf, type MapNode, plainText, type TemplateNode } from './node.ts';
import { nameEverything, type Present, readResources } from './readResources.ts';
import { readTemplate } from './readTemplate.ts';
import { decide, resolve, type Scope, scopeOf } from './resolve.ts';
import { otherResources, templateResources } from './resources/index.ts';

export const templateImporter: Importer = {
  id: 'template',
  title: 'SAM or CloudFormation template',
  help: 'A template in YAML or JSON: its functions, what invokes them, and the resources around them.',
  recognises: (text) => /AWSTemplateFormatVersion|^\s*["']?Resources["']?\s*:/m.test(text) && /AWS::/.test(text),
  read: readScenario,
};

function readScenario(text: string, options: ImportOptions): Imported {
  const read = readTemplate(text);
  if ('faults' in read) return { ok: false, faults: read.faults };
  const { root } = read;
  const resources = child(root, 'Resources');
  if (resources === undefined)
    return failed(
      'The text has no Resources, so it is not a template.',
      'Paste the whole template, from AWSTemplateFormatVersion or Resources on.',
    );
  if (resources.kind !== 'map')
    return failed('Resources is not a map of resources.', 'Give each resource a name, a Type and Properties.', resources.line);
  const report = createReport();
  const present = resourcesOf(root, resources, scopeOf(root, report), report);
  const context = createContext(present.node, report, options, namesIn(root));
  nameEverything(present.all, context, namesIn(root));
  readResources(present.all, context);
  reportOthers(present.all, report);
  reportSections(root, report);
  if (context.functions.size === 0)
    return failed(
      'The template holds no function.',
      'Import a template with an AWS::Serverless::Function or AWS::Lambda::Function.',
      resources.line,
    );
  assumeHandlers(context);
  assumeCallers(context);
  const scenario = withChanges(scenarioOf(root, context), changesIn(root), orderIn(root));
  const lines = report.lines.toSorted((a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY));
  return { ok: true, scenario, report: lines, fits: [] };
}

/** The resources whose condition holds, without intrinsic functions and with SAM's Globals. */
function resourcesOf(
  root: TemplateNode,
  resources: MapNode,
  all: Scope,
  report: Report,
): { readonly all: readonly Present[]; readonly node: TemplateNode } {
  const left = [...resources.entries].filter(([logicalId, { line, value }]) => {
    const condition = plainText(child(value, 'Condition'));
    if (condition === null || decide(condition, all)) return true;
    report.add('ignored', `Resources.${logicalId}`, line, `Its condition ${condition} does not hold.`);
    return false;
  });
  const scope = { ...all, logicalIds: new Set(left.map(([logicalId]) => logicalId)) };
  const entries = new Map<string, Entry>();
  const present = left.map(([logicalId, { line, value }]): Present => {
    const type = plainText(child(value, 'Type')) ?? '';
    const given = withGlobals(child(value, 'Properties'), type, root);
    const properties = given === undefined ? undefined : resolve(given, scope);
    const whole: MapNode = {
      kind: 'map',
      line,
      entries: new Map([
        ['Type', { line, value: { kind: 'scalar', value: type, line } }],
        ...(properties === undefined ? [] : [['Properties', { line, value: properties }] as const]),
      ]),
    };
    entries.set(logicalId, { line, value: whole });
    return { logicalId, type, line, properties, whole: value };
  });
  return { all: present, node: { kind: 'map', line: resources.line, entries } };
}

const attributes = new Set(['Type', 'Properties', 'Condition']);

function reportOthers(all: readonly Present[], report: Report): void {
  for (const { logicalId, type, line, whole } of all) {
    if (!templateResources.some((each) => each.type === type)) {
      const why = otherResources.find(([prefix]) => type.startsWith(prefix))?.[1] ?? 'Nothing in a scenario stands for this type.';
      report.add('ignored', `Resources.${logicalId}`, line, `${type === '' ? 'It has no Type.' : `${type}:`} ${why}`);
    }
    for (const [attribute, entry] of entriesOf(whole))
      if (!attributes.has(attribute))
        report.add('ignored', `Resources.${logicalId}.${attribute}`, entry.line, 'It concerns deployment only.');
  }
}

const sections: Readonly<Record<string, readonly [treatment: 'read' | 'ignored', text: string]>> = {
  AWSTemplateFormatVersion: ['ignored', 'There is one version only.'],
  Transform: ['read', 'SAM’s types are read as SAM would write them out; other transforms are not applied.'],
  Description: ['read', '`description`, and the name of the scenario'],
  Outputs: ['ignored', 'What a stack tells others makes no difference.'],
  Rules: ['ignored', 'Rules check parameters when a stack is made.'],
  Hooks: ['ignored', 'Hooks concern deployment only.'],
};

function reportSections(root: TemplateNode, report: Report): void {
  for (const [name, { line, value }] of entriesOf(root)) {
    const known = sections[name];
    if (known !== undefined) report.add(known[0], name, line, known[1]);
    else if (name === 'Metadata') reportMetadata(value, report);
    else if (!['Resources', 'Parameters', 'Conditions', 'Mappings', 'Globals'].includes(name))
      report.add('ignored', name, line, 'Not a section of a template.');
  }
  for (const [name, { line }] of unknownGlobals(root))
    report.add('ignored', `Globals.${name}`, line, 'Nothing in a scenario has such defaults.');
}

function reportMetadata(metadata: TemplateNode, report: Report): void {
  for (const [name, { line }] of entriesOf(metadata))
    if (name === METADATA_KEY) report.add('read', `Metadata.${name}`, line, 'What SAM has no property for, as Coldstart wrote it.');
    else report.add('ignored', `Metadata.${name}`, line, 'It is for other tools.');
}

function scenarioOf(root: TemplateNode, context: TemplateContext): JsonInput {
  const description = context.textOf(child(root, 'Description'))?.trim() ?? '';
  const name = (description.split(/\r?\n|(?<=[.:!?])\s/)[0] ?? '').slice(0, 80).replace(/[.:\s]+$/, '');
  const { functions, scenarioResources, triggers } = context;
  const traffic = assumeTraffic(context);
  return {
    version: 1,
    name: name === '' ? 'Imported template' : name,
    ...(description === '' ? {} : { description: description.slice(0, 10_000) }),
    seed: 1,
    duration: '5m',
    functions: Object.fromEntries(functions),
    ...(scenarioResources.size === 0 ? {} : { resources: Object.fromEntries(scenarioResources) }),
    triggers,
    traffic,
  };
}
