/** YAML or JSON text of a template to a tree. Short forms of intrinsic functions (`!Ref`) become their long forms; nothing is evaluated. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ImportFault } from '../importing.ts';
import { type Entry, scalar, type TemplateNode } from './node.ts';

/** No template may be larger. CloudFormation itself takes 1 MB. */
const LARGEST = 5 * 1024 * 1024;
/** Parts of one template, aliases written out; a chain of aliases that multiply each other ends here. */
const MOST_NODES = 200_000;
const MOST_ALIASES = 1000;
const DEEPEST = 100;

export type ReadTemplate = { readonly root: TemplateNode } | { readonly faults: readonly ImportFault[] };

export function readTemplate(text: string): ReadTemplate {
  if (text.length > LARGEST) return fault('The template is larger than 5 MB.', 'Import a part of it.');
  const lines = new LineCounter();
  // JSON allows tabs between its signs, YAML does not; a line keeps its length.
  const plain = /^\s*\{/.test(text) ? text.replaceAll('\t', ' ') : text;
  let document: Document.Parsed;
  try {
    document = parseDocument(plain, { lineCounter: lines, prettyErrors: false });
  } catch {
    return fault('The text is neither YAML nor JSON.', 'Paste a whole template.');
  }
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line;
    return fault(`The text is not valid YAML: ${firstSentence(error.message)}`, 'Correct this line, or paste the template again.', line);
  }
  const reading: Reading = { document, lineAt: (offset) => lines.linePos(offset).line, nodes: 0, aliases: 0 };
  try {
    return { root: readNode(document.contents, reading, 1, 0) };
  } catch (thrown) {
    if (thrown instanceof TooMuch) return fault(thrown.message, 'Write the repeated parts out, or import a part of the template.');
    throw thrown;
  }
}

function fault(message: string, remedy: string, line: number | null = null): { readonly faults: readonly ImportFault[] } {
  return { faults: [{ message, remedy, line }] };
}

/** Thrown inside only: the tree would be too large. */
class TooMuch extends Error {}

interface Reading {
  readonly document: Document.Parsed;
  readonly lineAt: (offset: number) => number;
  nodes: number;
  aliases: number;
}

function readNode(node: unknown, reading: Reading, line: number, depth: number): TemplateNode {
  reading.nodes += 1;
  if (reading.nodes > MOST_NODES)
    throw new TooMuch(`The template has more than ${MOST_NODES.toLocaleString('en-US')} parts, its aliases (*name) written out.`);
  if (depth > DEEPEST) throw new TooMuch(`The template is nested more than ${DEEPEST} levels deep.`);
  if (isAlias(node)) {
    reading.aliases += 1;
    if (reading.aliases > MOST_ALIASES)
      throw new TooMuch(`The template uses more than ${MOST_ALIASES.toLocaleString('en-US')} aliases (*name).`);
    return readNode(node.resolve(reading.document), reading, line, depth + 1);
  }
  if (isScalar(node)) {
    const at = node.range ? reading.lineAt(node.range[0]) : line;
    const { value } = node;
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : value === null || value === undefined
          ? null
          : String(value);
    return tagged(node.tag, scalar(known, at));
  }
  if (isSeq(node)) {
    const at = node.range ? reading.lineAt(node.range[0]) : line;
    return tagged(node.tag, { kind: 'list', line: at, items: node.items.map((item) => readNode(item, reading, at, depth + 1)) });
  }
  if (isMap(node)) {
    const at = node.range ? reading.lineAt(node.range[0]) : line;
    const entries = new Map<string, Entry>();
    for (const { key, value } of node.items) {
      const keyNode = isScalar(key) ? key : null;
      const keyLine = keyNode?.range ? reading.lineAt(keyNode.range[0]) : at;
      const name = keyNode === null ? String(key) : String(keyNode.value);
      const read = readNode(value, reading, keyLine, depth + 1);
      if (name === '<<') merge(read, entries);
      else entries.set(name, { line: keyLine, value: read });
    }
    return tagged(node.tag, { kind: 'map', line: at, entries });
  }
  return scalar(null, line);
}

/** `<<: *defaults` gives what the map does not say itself. */
function merge(read: TemplateNode, entries: Map<string, Entry>): void {
  for (const source of read.kind === 'list' ? read.items : [read])
    if (source.kind === 'map') for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry);
}

/** `!Ref X` is `{Ref: X}`, `!GetAtt A.B` is `{Fn::GetAtt: [A, B]}`, any other `!Name` is `{Fn::Name: …}`. */
function tagged(tag: string | undefined, node: TemplateNode): TemplateNode {
  if (tag === undefined || !/^![A-Za-z]/.test(tag)) return node;
  const name = tag.slice(1);
  const value = name === 'GetAtt' ? attributePath(node) : node;
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  return { kind: 'map', line: node.line, entries: new Map([[key, { line: node.line, value }]]) };
}

function attributePath(node: TemplateNode): TemplateNode {
  if (node.kind !== 'scalar') return node;
  const [logicalId = '', ...attribute] = String(node.value).split('.');
  return { kind: 'list', line: node.line, items: [scalar(logicalId, node.line), scalar(attribute.join('.'), node.line)] };
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[:.]?$/, '.');
}
