/** How the parts of a template are called in the scenario: by the name they get on AWS where the template fixes it, else by their logical id. */
import { ACCOUNT, namesAccount, REGION, withoutAccounts } from '../placeholders.ts';
import { plainText, type ReferenceNode, type TemplateNode } from './node.ts';

/** Something of the template, or outside it, that the scenario has too. */
export interface Named {
  readonly name: string;
  /** `function`, or a resource type of scenarios. */
  readonly type: string;
}

const FUNCTION_NAME = /^[A-Za-z0-9_-]{1,64}$/;
const OTHER_NAME = /^[A-Za-z0-9._-]{1,80}$/;
const unsafe: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Gives names that nothing else has. */
export interface Names {
  /** Reserves the wanted name, or the nearest to it that is free and allowed. */
  take(wanted: string, type: string): string;
  readonly taken: ReadonlySet<string>;
}

export function createNames(): Names {
  const taken = new Set<string>(unsafe);
  return {
    taken,
    take(wanted, type) {
      const longest = type === 'function' ? 64 : 80;
      const clean = wanted.replaceAll(type === 'function' ? /[^A-Za-z0-9_-]+/g : /[^A-Za-z0-9._-]+/g, '-').slice(0, longest) || type;
      let name = clean;
      for (let i = 2; taken.has(name); i++) name = `${clean.slice(0, longest - 4)}-${i}`;
      taken.add(name);
      return name;
    },
  };
}

/** The name that the template fixes with this property; null when it leaves it to AWS, or computes it. */
export function fixedName(node: TemplateNode | undefined, type: string): string | null {
  const text = plainText(node);
  if (text === null || namesAccount(text) || unsafe.includes(text)) return null;
  return (type === 'function' ? FUNCTION_NAME : OTHER_NAME).test(text) ? text : null;
}

/** Resource type → the ARN by which policies know it, as the simulator forms it. */
const arns: Readonly<Record<string, (name: string) => string>> = {
  function: (name) => regional('lambda', `function:${name}`),
  s3: (name) => `arn:aws:s3:::${name}`,
  sqs: (name) => regional('sqs', name),
  sns: (name) => regional('sns', name),
  dynamodb: (name) => regional('dynamodb', `table/${name}`),
  kinesis: (name) => regional('kinesis', `stream/${name}`),
  eventbridge: (name) => regional('events', `event-bus/${name}`),
  secret: (name) => `${regional('secretsmanager', `secret:${name}`)}-??????`,
  parameter: (name) => regional('ssm', `parameter/${name}`),
  kms: (name) => regional('kms', `key/${name}`),
};

function regional(service: string, rest: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
}

/** The ARN of something named; null for types that policies do not know by their name. */
export function arnOf({ name, type }: Named): string | null {
  return Object.hasOwn(arns, type) ? (arns[type]?.(name) ?? null) : null;
}

/** The name and type that an ARN stands for; null for ARNs of anything else. */
export function namedByArn(arn: string): Named | null {
  const match = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:(.+)$/.exec(arn);
  const [, service = '', rest = ''] = match ?? [];
  const last = (between: RegExp) => rest.split(between).at(-1) ?? rest;
  switch (service) {
    case 'sqs':
    case 'sns':
    case 's3':
      return { name: rest.split('/')[0] ?? rest, type: service };
    case 'lambda':
      return { name: rest.replace(/^function:/, '').split(':')[0] ?? rest, type: 'function' };
    case 'dynamodb':
      return { name: rest.split('/')[1] ?? rest, type: 'dynamodb' };
    case 'kinesis':
      return { name: last(/[/]/), type: 'kinesis' };
    case 'events':
      return { name: last(/[/]/), type: 'eventbridge' };
    case 'kafka':
      return { name: rest.split('/')[1] ?? rest, type: 'kafka' };
    case 'mq':
      return { name: rest.split(':')[1] ?? rest, type: 'mq' };
    case 'kms':
      return { name: last(/[/]/), type: 'kms' };
    case 'secretsmanager':
      return { name: rest.replace(/^secret:/, '').replace(/-[A-Za-z0-9?]{6}$/, ''), type: 'secret' };
    case 'ssm':
      return { name: rest.replace(/^parameter\//, ''), type: 'parameter' };
    default:
      return null;
  }
}

/** A reference or text as the scenario would write it: names for `Ref`, ARNs for `…Arn`. */
export function written(node: TemplateNode | undefined, nameOf: (logicalId: string) => Named | undefined): string | null {
  if (node === undefined) return null;
  if (node.kind === 'reference') return writtenReference(node, nameOf);
  if (node.kind === 'text') return node.parts.map((part) => (typeof part === 'string' ? part : writtenReference(part, nameOf))).join('');
  return plainText(node);
}

function writtenReference({ logicalId, attribute }: ReferenceNode, nameOf: (logicalId: string) => Named | undefined): string {
  const named = nameOf(logicalId);
  if (named === undefined) return logicalId;
  const isArn = attribute === null ? named.type === 'sns' : /Arn$/.test(attribute);
  return (isArn ? arnOf(named) : null) ?? named.name;
}

/** Plain JSON of a node, private things replaced unless they are kept. */
export function jsonOf(node: TemplateNode | undefined, nameOf: (logicalId: string) => Named | undefined, keepPrivate: boolean): unknown {
  if (node === undefined) return null;
  if (node.kind === 'list') return node.items.map((item) => jsonOf(item, nameOf, keepPrivate));
  if (node.kind === 'map')
    return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, jsonOf(value, nameOf, keepPrivate)]));
  if (node.kind === 'scalar' && typeof node.value !== 'string') return node.value;
  const text = written(node, nameOf) ?? '';
  return keepPrivate ? text : withoutAccounts(text);
}
