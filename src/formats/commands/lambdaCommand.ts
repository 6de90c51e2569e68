/** One `aws lambda …` command as the resource of a template that would do the same: so both are read by the same tables. */
import { scalar, type TemplateNode } from '../template/node.ts';
import type { Command } from './readCommands.ts';
import { readValue } from './shorthand.ts';

export interface LambdaCommand {
  /** Such as `create-function`. */
  readonly name: string;
  readonly line: number;
  /** Properties by CloudFormation's names. */
  readonly properties: ReadonlyMap<string, TemplateNode>;
  /** Flags whose value lies in a file of somebody else's. */
  readonly fromFiles: readonly string[];
}

/** Command → the type of resource that it makes or changes. */
export const resourceTypes: Readonly<Record<string, string>> = {
  'create-function': 'AWS::Lambda::Function',
  'update-function-configuration': 'AWS::Lambda::Function',
  'update-function-code': 'AWS::Lambda::Function',
  'put-function-concurrency': 'AWS::Lambda::Function',
  'put-function-recursion-config': 'AWS::Lambda::Function',
  'put-provisioned-concurrency-config': 'AWS::Lambda::Alias',
  'create-alias': 'AWS::Lambda::Alias',
  'update-alias': 'AWS::Lambda::Alias',
  'publish-version': 'AWS::Lambda::Version',
  'put-function-event-invoke-config': 'AWS::Lambda::EventInvokeConfig',
  'update-function-event-invoke-config': 'AWS::Lambda::EventInvokeConfig',
  'create-function-url-config': 'AWS::Lambda::Url',
  'create-event-source-mapping': 'AWS::Lambda::EventSourceMapping',
  'add-permission': 'AWS::Lambda::Permission',
};

/** Flags of the CLI as a whole, which say nothing of a function; some take a value. */
const globalFlags = new Set([
  'region',
  'profile',
  'output',
  'query',
  'endpoint-url',
  'cli-binary-format',
  'color',
  'ca-bundle',
  'cli-read-timeout',
  'cli-connect-timeout',
]);

/** Null when the command is not one of `aws lambda`. */
export function readLambdaCommand({ words, line }: Command): LambdaCommand | null {
  const start = words.indexOf('aws');
  if (start < 0 || start > 1) return null;
  const rest = words.slice(start + 1);
  const service = rest.indexOf('lambda');
  const name = rest[service + 1];
  if (
    service < 0 ||
    name === undefined ||
    rest.slice(0, service).some((word, i) => !word.startsWith('--') && !rest[i - 1]?.startsWith('--'))
  )
    return null;
  const properties = new Map<string, TemplateNode>();
  const fromFiles: string[] = [];
  for (const { flag, values } of flagsOf(rest.slice(service + 2))) {
    if (globalFlags.has(flag)) continue;
    if (values.some((value) => /^file(b)?:\/\//.test(value))) fromFiles.push(flag);
    else {
      const negated = flag.startsWith('no-') && values.length === 0;
      properties.set(propertyOf(negated ? flag.slice(3) : flag), valueNode(values, !negated, line));
    }
  }
  return { name, line, properties, fromFiles };
}

function flagsOf(words: readonly string[]): { readonly flag: string; readonly values: string[] }[] {
  const flags: { readonly flag: string; readonly values: string[] }[] = [];
  for (const word of words) {
    const [, flag, value] = /^--([a-z][a-z0-9-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (flag !== undefined) flags.push({ flag, values: value === undefined ? [] : [value] });
    else flags.at(-1)?.values.push(word);
  }
  return flags;
}

/** `memory-size` is MemorySize. */
export function propertyOf(flag: string): string {
  const name = flag
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return { ZipFile: 'Code', DocumentDbEventSourceConfig: 'DocumentDBEventSourceConfig' }[name] ?? name;
}

function valueNode(values: readonly string[], truth: boolean, line: number): TemplateNode {
  const [only, ...more] = values;
  if (only === undefined) return scalar(truth, line);
  return nodeOf(more.length === 0 ? readValue(only) : values.map(readValue), line);
}

/** A plain value as a part of a template. */
export function nodeOf(value: unknown, line: number): TemplateNode {
  if (Array.isArray(value)) return { kind: 'list', line, items: value.map((item) => nodeOf(item, line)) };
  if (typeof value === 'object' && value !== null)
    return { kind: 'map', line, entries: new Map(Object.entries(value).map(([key, each]) => [key, { line, value: nodeOf(each, line) }])) };
  return scalar(typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null, line);
}
