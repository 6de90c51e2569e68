/** Takes the intrinsic functions out of a template: parameters become their defaults, conditions are decided, what names another resource stays a reference. */
import type { Report } from '../importing.ts';
import { ACCOUNT, REGION } from '../placeholders.ts';
import { child, type Entry, entriesOf, itemsOf, plainText, type ReferenceNode, scalar, type TemplateNode, type TextNode } from './node.ts';

/** What a template declares, beside its resources. */
export interface Scope {
  readonly parameters: ReadonlyMap<string, TemplateNode>;
  readonly conditions: ReadonlyMap<string, TemplateNode>;
  readonly mappings: TemplateNode | undefined;
  readonly logicalIds: ReadonlySet<string>;
  readonly report: Report;
  /** Parameters and conditions that have been told of. */
  readonly told: Set<string>;
  /** Conditions that are being decided, so that a circle ends. */
  readonly deciding: Set<string>;
}

const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'stack',
  'AWS::StackId': 'stack',
};

export function scopeOf(root: TemplateNode, report: Report): Scope {
  const section = (name: string) => new Map(entriesOf(child(root, name)).map(([key, { value }]) => [key, value]));
  return {
    parameters: section('Parameters'),
    conditions: section('Conditions'),
    mappings: child(root, 'Mappings'),
    logicalIds: new Set(entriesOf(child(root, 'Resources')).map(([key]) => key)),
    report,
    told: new Set(),
    deciding: new Set(),
  };
}

/** The node without intrinsic functions; undefined for `AWS::NoValue`. */
export function resolve(node: TemplateNode, scope: Scope): TemplateNode | undefined {
  if (node.kind === 'list') {
    const items = node.items.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
    return { ...node, items };
  }
  if (node.kind !== 'map') return node;
  const [first, ...more] = node.entries;
  if (first !== undefined && more.length === 0 && (first[0] === 'Ref' || first[0].startsWith('Fn::')))
    return resolveFunction(first[0], first[1], scope);
  const entries = new Map<string, Entry>();
  for (const [key, entry] of node.entries) {
    const value = resolve(entry.value, scope);
    if (value !== undefined) entries.set(key, { line: entry.line, value });
  }
  return { ...node, entries };
}

type IntrinsicFunction = (argument: TemplateNode, scope: Scope, line: number) => TemplateNode | undefined;

const functions: Readonly<Record<string, IntrinsicFunction>> = {
  Ref: (argument, scope, line) => referTo(plainText(argument) ?? '', null, scope, line),
  'Fn::GetAtt': (argument, scope, line) => {
    const [logicalId, ...attribute] =
      argument.kind === 'list' ? argument.items.map((item) => plainText(item) ?? '') : (plainText(argument) ?? '').split('.');
    return referTo(logicalId ?? '', attribute.join('.'), scope, line);
  },
  'Fn::Sub': (argument, scope, line) => substitute(argument, scope, line),
  'Fn::Join': (argument, scope, line) => {
    const [between, list] = itemsOf(argument);
    const pieces = itemsOf(list === undefined ? undefined : resolve(list, scope)).map((item) => partsOf(item));
    return textOf(
      pieces.flatMap((parts, i) => (i === 0 ? parts : [plainText(between) ?? '', ...parts])),
      line,
    );
  },
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = itemsOf(argument);
    const chosen = decide(plainText(name) ?? '', scope) ? yes : no;
    return chosen === undefined ? undefined : resolve(chosen, scope);
  },
  'Fn::FindInMap': (argument, scope, line) => {
    const keys = itemsOf(resolve(argument, scope)).map((item) => plainText(item) ?? '');
    const found = child(scope.mappings, ...keys.slice(0, 3));
    return found === undefined ? unknown(`Fn::FindInMap ${keys.join(', ')}`, scope, line) : resolve(found, scope);
  },
  'Fn::Select': (argument, scope, line) => {
    const [index, list] = itemsOf(resolve(argument, scope));
    return itemsOf(list)[Number(plainText(index))] ?? unknown('Fn::Select', scope, line);
  },
  'Fn::Split': (argument, scope, line) => {
    const [between, text] = itemsOf(resolve(argument, scope));
    const whole = plainText(text);
    if (whole === null) return unknown('Fn::Split', scope, line);
    return { kind: 'list', line, items: whole.split(plainText(between) ?? ',').map((part) => scalar(part, line)) };
  },
  'Fn::Base64': (argument, scope) => resolve(argument, scope),
};

function resolveFunction(name: string, { value, line }: Entry, scope: Scope): TemplateNode | undefined {
  const resolveIt = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return resolveIt === undefined ? unknown(name, scope, line) : resolveIt(value, scope, line);
}

/** A value that only a deployment knows, such as that of `Fn::ImportValue`. */
function unknown(what: string, scope: Scope, line: number): TemplateNode {
  scope.report.add('approximated', what, line, 'Only a deployment knows this value; a placeholder stands for it.');
  return scalar('placeholder', line);
}

function referTo(name: string, attribute: string | null, scope: Scope, line: number): TemplateNode | undefined {
  if (name === 'AWS::NoValue') return undefined;
  if (name === 'AWS::NotificationARNs') return { kind: 'list', line, items: [] };
  if (Object.hasOwn(pseudo, name)) return scalar(pseudo[name] ?? '', line);
  if (scope.logicalIds.has(name)) return { kind: 'reference', logicalId: name, attribute, line };
  const parameter = scope.parameters.get(name);
  return parameter === undefined ? generated(name, attribute, scope, line) : parameterValue(name, parameter, scope, line);
}

/** SAM makes resources that a template may name: the API of events (`ServerlessRestApi`), roles, aliases (`Name.Alias`). */
function generated(name: string, attribute: string | null, scope: Scope, line: number): TemplateNode {
  const key = `ref ${name}`;
  if (!scope.told.has(key) && !/^Serverless(Rest|Http)Api/.test(name)) {
    scope.told.add(key);
    scope.report.add(
      'approximated',
      `Ref ${name}`,
      line,
      'Nothing in the template has this name: SAM makes it, or it is misspelt. It is taken as a name.',
    );
  }
  return { kind: 'reference', logicalId: name, attribute, line };
}

function parameterValue(name: string, parameter: TemplateNode, scope: Scope, line: number): TemplateNode {
  const given = child(parameter, 'Default') ?? itemsOf(child(parameter, 'AllowedValues'))[0];
  const kind = plainText(child(parameter, 'Type')) ?? 'String';
  if (!scope.told.has(name)) {
    scope.told.add(name);
    const told =
      given === undefined
        ? `It has no default; ${kind === 'Number' ? 'left out' : 'a placeholder'} stands for it.`
        : `Its ${child(parameter, 'Default') === undefined ? 'first allowed value' : 'default'} is used: ${plainText(given) ?? ''}.`;
    scope.report.add(given === undefined ? 'approximated' : 'read', `Parameters.${name}`, parameter.line, told);
  }
  if (given === undefined) return kind === 'Number' ? scalar(null, line) : scalar(`${name}-placeholder`, line);
  const text = plainText(given) ?? '';
  if (kind === 'CommaDelimitedList' || kind.startsWith('List<'))
    return { kind: 'list', line, items: text.split(',').map((part) => scalar(part.trim(), line)) };
  return given.kind === 'scalar' ? { ...given, line } : given;
}

/** `Fn::Sub`: `${Name}`, `${Name.Attribute}`, names of its own map, and `${!Literal}`. */
function substitute(argument: TemplateNode, scope: Scope, line: number): TemplateNode {
  const [textNode, own] = argument.kind === 'list' ? argument.items : [argument, undefined];
  const text = plainText(textNode) ?? '';
  const parts: (string | ReferenceNode)[] = [];
  let from = 0;
  for (const match of text.matchAll(/\$\{(!?)([^}]*)\}/g)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const name = (match[2] ?? '').trim();
    if (match[1] === '!') parts.push(`\${${name}}`);
    else {
      const value = child(own, name);
      const [logicalId = '', ...attribute] = name.split('.');
      const resolved =
        value === undefined ? referTo(logicalId, attribute.length === 0 ? null : attribute.join('.'), scope, line) : resolve(value, scope);
      parts.push(...partsOf(resolved));
    }
  }
  parts.push(text.slice(from));
  return textOf(parts, line);
}

function partsOf(node: TemplateNode | undefined): readonly (string | ReferenceNode)[] {
  if (node === undefined) return [];
  if (node.kind === 'reference') return [node];
  if (node.kind === 'text') return node.parts;
  if (node.kind === 'list') return node.items.flatMap((item, i) => (i === 0 ? partsOf(item) : [',', ...partsOf(item)]));
  return [plainText(node) ?? ''];
}

/** The parts as one node: a lone reference stays one, text without references is plain. */
function textOf(parts: readonly (string | ReferenceNode)[], line: number): TemplateNode {
  const joined: (string | ReferenceNode)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  const [only, ...more] = joined;
  if (only === undefined) return scalar('', line);
  if (more.length === 0) return typeof only === 'string' ? scalar(only, line) : { ...only, line };
  return { kind: 'text', parts: joined, line } satisfies TextNode;
}

/** Whether a condition of the template holds when every parameter has its default. */
export function decide(name: string, scope: Scope): boolean {
  const condition = scope.conditions.get(name);
  if (condition === undefined || scope.deciding.has(name)) return false;
  scope.deciding.add(name);
  const holds = holdsIn(condition, scope);
  scope.deciding.delete(name);
  if (!scope.told.has(`condition ${name}`)) {
    scope.told.add(`condition ${name}`);
    scope.report.add(
      'approximated',
      `Conditions.${name}`,
      condition.line,
      `With the parameters' defaults it is ${holds ? 'true' : 'false'}.`,
    );
  }
  return holds;
}

function holdsIn(node: TemplateNode, scope: Scope): boolean {
  const [key, entry] = entriesOf(node)[0] ?? [];
  if (key === undefined || entry === undefined) return plainText(node) === 'true';
  const items = itemsOf(entry.value);
  switch (key) {
    case 'Condition':
      return decide(plainText(entry.value) ?? '', scope);
    case 'Fn::Not':
      return items[0] !== undefined && !holdsIn(items[0], scope);
    case 'Fn::And':
      return items.every((item) => holdsIn(item, scope));
    case 'Fn::Or':
      return items.some((item) => holdsIn(item, scope));
    case 'Fn::Equals': {
      const [left, right] = items.map((item) => JSON.stringify(partsOf(resolve(item, scope))));
      return left === right;
    }
    default:
      return false;
  }
}
