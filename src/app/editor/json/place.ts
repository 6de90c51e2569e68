/** From a place in the text to the steps of the scenario, and back, through the JSON syntax tree. Broken text has a tree too. */
import type { syntaxTree } from '@codemirror/language';
import type { Path } from '../path.ts';

/** A syntax tree of JSON text. */
export type Tree = ReturnType<typeof syntaxTree>;

type SyntaxNode = Tree['topNode'];

/** Reads a stretch of the text. */
export type ReadText = (from: number, to: number) => string;

export interface Place {
  /** Steps to the value, or to the object whose key is being written. */
  readonly path: Path;
  /** key: in a property's name, or where one could stand · value: in a value, or where one could stand. */
  readonly part: 'key' | 'value';
  /** The stretch that a completion replaces. */
  readonly from: number;
  readonly to: number;
}

const SCALARS = new Set(['String', 'Number', 'True', 'False', 'Null']);

/** Where `at` is; null outside of any object or list. */
export function placeAt(tree: Tree, read: ReadText, at: number): Place | null {
  const node = tree.resolveInner(at, -1);
  if (node.name === 'PropertyName') return { path: pathOf(node.parent?.parent ?? null, read), part: 'key', from: node.from, to: node.to };
  if (SCALARS.has(node.name)) return { path: pathOf(node, read), part: 'value', from: node.from, to: node.to };
  for (let holder: SyntaxNode | null = node; holder !== null; holder = holder.parent) {
    if (holder.name === 'Property') return { path: pathOf(holder, read), part: 'value', from: at, to: at };
    if (holder.name === 'Object') return inObject(holder, read, at);
    if (holder.name === 'Array') return { path: [...pathOf(holder, read), itemsBefore(holder, at)], part: 'value', from: at, to: at };
  }
  return null;
}

/** The stretch of the value at `path`, or of its key; null when the text has no such place. */
export function rangeOf(tree: Tree, read: ReadText, path: Path): { readonly value: Range; readonly key: Range | null } | null {
  let node = tree.topNode.firstChild;
  let key: Range | null = null;
  for (const step of path) {
    if (node === null) return null;
    if (node.name === 'Array') {
      key = null;
      node = items(node)[Number(step)] ?? null;
    } else {
      const property = properties(node).find((each) => nameOf(each, read) === String(step));
      if (property === undefined) return null;
      const name = property.getChild('PropertyName');
      key = name === null ? null : { from: name.from, to: name.to };
      node = valueNode(property) ?? name;
    }
  }
  return node === null ? null : { value: { from: node.from, to: node.to }, key };
}

/** Keys that the object at `path` already has. */
export function keysWritten(tree: Tree, read: ReadText, path: Path): readonly string[] {
  let node = tree.topNode.firstChild;
  for (const step of path) {
    if (node === null) return [];
    const parent: SyntaxNode = node;
    node = parent.name === 'Array' ? (items(parent)[Number(step)] ?? null) : memberOf(parent, String(step), read);
  }
  return node === null ? [] : properties(node).map((each) => nameOf(each, read));
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

function memberOf(node: SyntaxNode, name: string, read: ReadText): SyntaxNode | null {
  const property = properties(node).find((each) => nameOf(each, read) === name);
  return property === undefined ? null : valueNode(property);
}

/** In an object but in no property: a value when the last property still waits for one, else a new key. */
function inObject(object: SyntaxNode, read: ReadText, at: number): Place {
  const last = properties(object).findLast(({ to }) => to <= at);
  const between = last === undefined ? '' : read(last.to, at).trim();
  if (last !== undefined && valueNode(last) === null && between === '' && read(last.from, at).trimEnd().endsWith(':')) {
    return { path: pathOf(last, read), part: 'value', from: at, to: at };
  }
  return { path: pathOf(object, read), part: 'key', from: at, to: at };
}

/** Steps from the root to a value, or to the value of a property. */
function pathOf(node: SyntaxNode | null, read: ReadText): Path {
  const path: (string | number)[] = [];
  for (let child = node; child !== null; child = child.parent) {
    if (child.name === 'Property') path.unshift(nameOf(child, read));
    else if (child.parent?.name === 'Array') path.unshift(itemsBefore(child.parent, child.from));
  }
  return path;
}

function nameOf(property: SyntaxNode, read: ReadText): string {
  const name = property.getChild('PropertyName');
  if (name === null) return '';
  try {
    return String(JSON.parse(read(name.from, name.to)));
  } catch {
    return read(name.from, name.to).replaceAll('"', '');
  }
}

const properties = (node: SyntaxNode): readonly SyntaxNode[] => node.getChildren('Property');

function valueNode(property: SyntaxNode): SyntaxNode | null {
  const last = property.lastChild;
  return last === null || last.type.isError || last.name === 'PropertyName' || !isValue(last) ? null : last;
}

const isValue = (node: SyntaxNode): boolean => SCALARS.has(node.name) || node.name === 'Object' || node.name === 'Array';

function items(array: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = array.firstChild; child !== null; child = child.nextSibling) if (isValue(child)) found.push(child);
  return found;
}

const itemsBefore = (array: SyntaxNode, at: number): number => items(array).filter(({ to }) => to <= at).length;
