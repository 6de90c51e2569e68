/** The scenario's declarations as one tree, so that any place in the text finds what is declared for it. */
import {
  accountFields,
  type Field,
  type Fields,
  functionFields,
  platformFields,
  resourceFields,
  runFields,
  serviceByType,
  services,
  timelineKinds,
  trafficPatterns,
  triggerByType,
  triggerFields,
  triggers,
} from '../../../sim/index.ts';
import { getAt, type Path } from '../path.ts';
import { isRecord, textOr } from '../record.ts';

/** An object whose settings depend on the value of one of its keys. */
interface TypedNode {
  readonly kind: 'typed';
  readonly mark: string;
  readonly options: readonly string[];
  readonly fieldsOf: (type: string) => Fields | null;
  readonly help: string;
}

interface BranchNode {
  readonly kind: 'branch';
  readonly children: Readonly<Record<string, Node>>;
  readonly help: string;
}

interface EachNode {
  readonly kind: 'each';
  readonly item: Node;
  readonly help: string;
  readonly isList: boolean;
}

/** What is declared for a place. */
export type Node = Field | TypedNode | BranchNode | EachNode;

/** What is declared at `path`; null when nothing is. `json` says of which type typed entries are. */
export function nodeAt(json: unknown, path: Path): Node | null {
  let node: Node | null = root();
  for (const [i, step] of path.entries()) {
    node = childOf(node, getAt(json, path.slice(0, i)), step);
    if (node === null) return null;
  }
  return node;
}

/** The keys that the object at `path` may have, with what is declared for each. */
export function keysAt(json: unknown, path: Path): Readonly<Record<string, Node>> {
  const node = nodeAt(json, path);
  return node === null ? {} : keysOf(node, getAt(json, path));
}

function keysOf(node: Node, value: unknown): Readonly<Record<string, Node>> {
  switch (node.kind) {
    case 'branch':
      return node.children;
    case 'group':
      return node.fields;
    case 'typed':
      return node.fieldsOf(isRecord(value) ? textOr(value[node.mark], '') : '') ?? { [node.mark]: markField(node) };
    case 'variant': {
      const mark = Object.keys(node.variants).find((key) => isRecord(value) && value[key] !== undefined);
      return mark === undefined ? Object.assign({}, ...Object.values(node.variants)) : (node.variants[mark] ?? {});
    }
    default:
      return {};
  }
}

function childOf(node: Node, value: unknown, step: string | number): Node | null {
  if (node.kind === 'map' || node.kind === 'list') return node.item;
  if (node.kind === 'each') return node.item;
  const keys = keysOf(node, value);
  return Object.hasOwn(keys, step) ? (keys[step] ?? null) : null;
}

function markField({ mark, options, help }: TypedNode): Field {
  return { kind: 'choice', options, required: true, help: mark === 'type' ? 'What it is.' : help };
}

let built: Node | null = null;

function root(): Node {
  built ??= {
    kind: 'branch',
    help: 'The scenario.',
    children: {
      ...runFields,
      account: { kind: 'group', fields: accountFields, help: 'The account and Region.' },
      platform: { kind: 'group', fields: platformFields, help: 'What AWS does not publish: adjustable assumptions.' },
      functions: each({ kind: 'group', fields: functionFields, help: 'A Lambda function.' }, 'Lambda functions by name.', false),
      resources: each(resource, 'What functions call and what sends events, by name.', false),
      triggers: each(trigger, 'What invokes the functions.', true),
      traffic: each(traffic, 'When requests come, and to which trigger or resource.', true),
      timeline: each(
        { kind: 'variant', variants: timelineKinds, help: 'Something that happens at a time.' },
        'What happens at a time.',
        true,
      ),
    },
  };
  return built;
}

const each = (item: Node, help: string, isList: boolean): Node => ({ kind: 'each', item, help, isList });

const resource: Node = {
  kind: 'typed',
  mark: 'type',
  options: services.map(({ type }) => type),
  fieldsOf: (type) => definedFields(serviceByType(type), resourceFields),
  help: 'A resource.',
};

const trigger: Node = {
  kind: 'typed',
  mark: 'type',
  options: triggers.map(({ type }) => type),
  fieldsOf: (type) => definedFields(triggerByType(type), triggerFields),
  help: 'A trigger.',
};

const traffic: Node = {
  kind: 'typed',
  mark: 'pattern',
  options: Object.keys(trafficPatterns),
  fieldsOf: (pattern) => trafficPatterns[pattern] ?? null,
  help: 'How requests are spread over time.',
};

function definedFields<D>(definition: D | null, fieldsOf: (definition: D) => Fields): Fields | null {
  return definition === null ? null : fieldsOf(definition);
}
