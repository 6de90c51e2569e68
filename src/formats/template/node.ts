/** A template as a tree whose every part knows its line: what is left of YAML and JSON after reading. */

interface Placed {
  /** Line in the text, counted from 1. */
  readonly line: number;
}

export interface ScalarNode extends Placed {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

export interface ListNode extends Placed {
  readonly kind: 'list';
  readonly items: readonly TemplateNode[];
}

export interface MapNode extends Placed {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A value under a key; the line is the key's. */
export interface Entry extends Placed {
  readonly value: TemplateNode;
}

/** `Ref` (attribute null) or `Fn::GetAtt` of another resource of the template. */
export interface ReferenceNode extends Placed {
  readonly kind: 'reference';
  readonly logicalId: string;
  readonly attribute: string | null;
}

/** Text with references in it, from `Fn::Sub` and `Fn::Join`. */
export interface TextNode extends Placed {
  readonly kind: 'text';
  readonly parts: readonly (string | ReferenceNode)[];
}

export type TemplateNode = ScalarNode | ListNode | MapNode | ReferenceNode | TextNode;

export function scalar(value: ScalarNode['value'], line: number): ScalarNode {
  return { kind: 'scalar', value, line };
}

/** The value under a key; undefined when there is none, or the node is no map. */
export function child(node: TemplateNode | undefined, ...keys: readonly string[]): TemplateNode | undefined {
  let at = node;
  for (const key of keys) at = at?.kind === 'map' ? at.entries.get(key)?.value : undefined;
  return at;
}

/** The entries of a map; of anything else none. */
export function entriesOf(node: TemplateNode | undefined): readonly (readonly [string, Entry])[] {
  return node?.kind === 'map' ? [...node.entries] : [];
}

/** The items of a list; one value stands for a list of one, as CloudFormation often has it. */
export function itemsOf(node: TemplateNode | undefined): readonly TemplateNode[] {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return [];
  return node.kind === 'list' ? node.items : [node];
}

/** A scalar as text; null for anything else. */
export function plainText(node: TemplateNode | undefined): string | null {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : null;
}

/** A number, also one that is written as text; null for anything else. */
export function plainNumber(node: TemplateNode | undefined): number | null {
  const text = plainText(node)?.trim();
  if (text === undefined || text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** True or false, also as text and in the words of older YAML; null for anything else. */
export function plainFlag(node: TemplateNode | undefined): boolean | null {
  const text = plainText(node)?.toLowerCase();
  if (text === 'true' || text === 'yes' || text === 'on') return true;
  return text === 'false' || text === 'no' || text === 'off' ? false : null;
}
