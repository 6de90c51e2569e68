/** `aws lambda …` command lines: what they set is added to the open scenario, or makes a new one. */
import type { JsonInput } from '../../sim/index.ts';
import { createReport, failed, type Imported, type Importer, type ImportOptions, type Report } from '../importing.ts';
import { assumeCallers, assumeHandlers, assumeTraffic } from '../template/assumed.ts';
import type { TemplateContext } from '../template/context.ts';
import { createContext } from '../template/createContext.ts';
import { plainText, scalar, type TemplateNode } from '../template/node.ts';
import type { Target } from '../template/properties.ts';
import { nameEverything, type Present, readResources } from '../template/readResources.ts';
import { type LambdaCommand, readLambdaCommand, resourceTypes } from './lambdaCommand.ts';
import { readCommands } from './readCommands.ts';

export const commandImporter: Importer = {
  id: 'commands',
  title: 'AWS CLI commands',
  help: 'aws lambda create-function, update-function-configuration, create-event-source-mapping and the like, as typed into a shell.',
  recognises: (text) => /(^|[\s;&|])aws\s+(--\S+\s+\S+\s+)*lambda\s+[a-z]/.test(text),
  read,
};

function read(text: string, options: ImportOptions): Imported {
  const { commands, open } = readCommands(text);
  if (open !== null) return failed('A quote begins in this line and never ends.', 'Close it, or paste the whole command.', open);
  const report = createReport();
  const lambda = commands.flatMap((command) => {
    const known = readLambdaCommand(command);
    if (known === null) report.add('ignored', command.words.slice(0, 3).join(' '), command.line, 'Only commands of aws lambda are read.');
    return known ?? [];
  });
  const usable = lambda.filter((command) => isUsable(command, report));
  if (usable.length === 0)
    return failed(
      'There is no aws lambda command here that sets anything.',
      'Paste commands such as aws lambda create-function --function-name checkout --memory-size 512.',
    );
  const context = createContext(undefined, report, options, new Map());
  knowOpenScenario(context, options.current);
  const present = presentOf(usable, report);
  nameEverything(present, context, new Map());
  readResources(present, context);
  const created = new Set(usable.filter(({ name }) => name === 'create-function').map(nameIn));
  const scenario = united(context, options.current, created);
  const lines = report.lines
    .map((line) => ({ ...line, path: asFlag(line.path) }))
    .toSorted((a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY));
  return { ok: true, scenario, report: lines, fits: [] };
}

function isUsable({ name, line, properties, fromFiles }: LambdaCommand, report: Report): boolean {
  for (const flag of fromFiles) report.add('ignored', `aws lambda ${name} --${flag}`, line, 'Its value lies in a file, which is not read.');
  if (!Object.hasOwn(resourceTypes, name)) {
    report.add('ignored', `aws lambda ${name}`, line, 'This command sets nothing that a scenario holds.');
    return false;
  }
  if (properties.has('FunctionName')) return true;
  report.add('ignored', `aws lambda ${name}`, line, 'It has no --function-name.');
  return false;
}

/** The name without ARN and qualifier. */
function nameIn({ properties }: LambdaCommand): string {
  const text = plainText(properties.get('FunctionName')) ?? '';
  return (/:function:([^:]+)/.exec(text)?.[1] ?? text).split(':')[0] ?? '';
}

/** One resource for each command, but one for each function whatever the number of commands about it. */
function presentOf(commands: readonly LambdaCommand[], report: Report): Present[] {
  const functions = new Map<string, Map<string, TemplateNode>>();
  const others: Present[] = [];
  for (const [i, command] of commands.entries()) {
    const { name, line } = command;
    const fn = nameIn(command);
    const settings = functions.get(fn) ?? new Map<string, TemplateNode>([['FunctionName', scalar(fn, line)]]);
    functions.set(fn, settings);
    const type = resourceTypes[name] ?? '';
    const properties = new Map([...command.properties].map(([key, value]) => [key, key === 'FunctionName' ? scalar(fn, line) : value]));
    report.add('read', `aws lambda ${name}`, line, `Function "${fn}".`);
    if (type === 'AWS::Lambda::Function') for (const [key, value] of properties) settings.set(key, value);
    else if (type !== 'AWS::Lambda::Permission') others.push(resourceOf(`${name}-${i + 1}`, type, line, adapted(name, properties, line)));
    else report.add('ignored', `aws lambda ${name}`, line, 'Every trigger may invoke its function.');
  }
  const own = [...functions].map(([fn, settings]) =>
    resourceOf(`function-${fn}`, 'AWS::Lambda::Function', settings.get('FunctionName')?.line ?? 1, settings),
  );
  return [...own, ...others];
}

/** Where CLI and CloudFormation call the same thing differently. */
function adapted(name: string, properties: Map<string, TemplateNode>, line: number): Map<string, TemplateNode> {
  const take = (key: string): TemplateNode | undefined => {
    const value = properties.get(key);
    properties.delete(key);
    return value;
  };
  if (name === 'put-provisioned-concurrency-config') {
    const count = take('ProvisionedConcurrentExecutions');
    const qualifier = take('Qualifier');
    if (qualifier !== undefined) properties.set('Name', qualifier);
    if (count !== undefined)
      properties.set('ProvisionedConcurrencyConfig', {
        kind: 'map',
        line,
        entries: new Map([['ProvisionedConcurrentExecutions', { line, value: count }]]),
      });
  } else if (name === 'create-function-url-config') {
    const fn = take('FunctionName');
    if (fn !== undefined) properties.set('TargetFunctionArn', fn);
  } else if (name.endsWith('-alias')) {
    const routing = take('RoutingConfig');
    const weights = routing?.kind === 'map' ? routing.entries.get('AdditionalVersionWeights')?.value : undefined;
    if (weights?.kind === 'map') {
      const items = [...weights.entries].map(
        ([version, { value }]): TemplateNode => ({
          kind: 'map',
          line,
          entries: new Map([
            ['FunctionVersion', { line, value: scalar(version, line) }],
            ['FunctionWeight', { line, value }],
          ]),
        }),
      );
      properties.set('RoutingConfig', {
        kind: 'map',
        line,
        entries: new Map([['AdditionalVersionWeights', { line, value: { kind: 'list', line, items } }]]),
      });
    }
  }
  return properties;
}

function resourceOf(logicalId: string, type: string, line: number, settings: ReadonlyMap<string, TemplateNode>): Present {
  const entries = new Map([...settings].map(([key, value]) => [key, { line: value.line, value }]));
  const properties: TemplateNode = { kind: 'map', line, entries };
  return { logicalId, type, line, properties, whole: properties };
}

/** What the open scenario has is known by its names. */
function knowOpenScenario(context: TemplateContext, current: JsonInput | null): void {
  for (const [name, resource] of Object.entries((current?.resources ?? {}) as Record<string, JsonInput>)) {
    context.names.take(name, String(resource.type));
    context.named.set(`open ${name}`, { name, type: String(resource.type) });
    context.scenarioResources.set(name, { ...resource } as Target);
  }
  for (const trigger of (current?.triggers ?? []) as JsonInput[])
    if (typeof trigger.id === 'string') context.names.take(trigger.id, 'trigger');
}

/** The open scenario with what the commands set; without one, a scenario of their own. */
function united(context: TemplateContext, current: JsonInput | null, created: ReadonlySet<string>): JsonInput {
  const before = (current?.functions ?? {}) as Record<string, JsonInput>;
  for (const name of context.functions.keys())
    if (!Object.hasOwn(before, name) && !created.has(name))
      context.report.add(
        'approximated',
        `functions.${name}`,
        null,
        'The open scenario has no such function: it is made, with defaults for what the commands do not set.',
      );
  const fresh = { ...context, functions: new Map([...context.functions].filter(([name]) => !Object.hasOwn(before, name))) };
  assumeHandlers(fresh);
  assumeCallers(fresh);
  const traffic = assumeTraffic({ ...context, functions: fresh.functions });
  const changed = [...context.functions].map(([name, target]) => [name, mergedFunction(before[name], target)] as const);
  const base = current ?? { version: 1, name: 'Imported commands', seed: 1, duration: '5m' };
  const resources = Object.fromEntries(context.scenarioResources);
  const sent = (current?.traffic ?? []) as JsonInput[];
  return {
    ...base,
    functions: { ...before, ...Object.fromEntries(changed) },
    ...(Object.keys(resources).length === 0 ? {} : { resources }),
    triggers: [...((current?.triggers ?? []) as JsonInput[]), ...context.triggers],
    traffic: [...sent, ...traffic.filter(({ to }) => !sent.some((entry) => entry.to === to))],
  };
}

function mergedFunction(before: JsonInput | undefined, target: Target): JsonInput {
  if (before === undefined) return target;
  const groups = Object.fromEntries(
    ['asyncConfig', 'package', 'aliases']
      .filter((key) => key in target)
      .map((key) => [key, { ...(before[key] as object | undefined), ...(target[key] as object) }]),
  );
  return { ...before, ...target, ...groups };
}

/** `Resources.function-1.Properties.MemorySize` is --memory-size. */
function asFlag(path: string): string {
  const [, property, rest = ''] = /^Resources\.[^.]+\.Properties\.([A-Za-z]+)(.*)$/.exec(path) ?? [];
  if (property === undefined) return path.replace(/^Resources\./, '');
  return `--${property.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}${rest}`;
}
