/** Reads JSON text; says where a syntax error is, where a path's value stands, and which keys appear twice. */
import { type Fault, fault } from './fault.ts';
import type { Path } from './problem.ts';

/** A place in the text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface SyntaxFault extends Fault {
  readonly offset: number;
}

/** A value in the text: where it stands and, for objects and lists, its parts. */
export interface TextNode {
  readonly start: number;
  /** Where its key begins, for a member of an object. */
  readonly keyStart: number;
  readonly parts: ReadonlyMap<string | number, TextNode> | null;
}

export interface TextTree {
  readonly root: TextNode | null;
  /** The first thing that is not JSON. */
  readonly broken: SyntaxFault | null;
  /** Keys that an object has more than once. */
  readonly twice: readonly { readonly path: Path; readonly offset: number }[];
}

/** The value of the text, or what is wrong with it. */
export function parseJsonText(text: string): { readonly value: unknown } | { readonly fault: Fault; readonly offset: number } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const broken = readTree(text).broken ?? { ...fault('This is not JSON.').fault, offset: 0 };
    const excerpt = text.slice(broken.offset, broken.offset + 24).split('\n')[0] ?? '';
    const near = excerpt === '' ? ' at the end of the text' : ` at ${JSON.stringify(excerpt)}`;
    return { fault: { message: `${broken.message.replace(/\.$/, '')}${near}.`, remedy: broken.remedy }, offset: broken.offset };
  }
}

/** Line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The place of a path's value (or key), or of the closest part around it that exists. */
export function locate(tree: TextTree, path: Path, atKey = false): number {
  let node = tree.root;
  for (const step of path) {
    const next = node?.parts?.get(step);
    if (next === undefined) return node === null ? 0 : node.start;
    node = next;
  }
  if (node === null) return 0;
  return atKey && node.keyStart >= 0 ? node.keyStart : node.start;
}

class Broken extends Error {
  readonly detail: SyntaxFault;
  constructor(detail: SyntaxFault) {
    super(detail.message);
    this.detail = detail;
  }
}

const DEEPEST = 500;

/** Scans the text once. Never throws. */
export function readTree(text: string): TextTree {
  const twice: { path: Path; offset: number }[] = [];
  let at = 0;

  const stop = (message: string, remedy: string, offset = at): never => {
    throw new Broken({ message, remedy, offset });
  };
  const space = () => {
    while (/[ \t\n\r]/.test(text[at] ?? 'x')) at++;
    if (text.startsWith('//', at) || text.startsWith('/*', at)) stop('JSON has no comments', 'Remove the comment, or use "description".');
  };
  const string = (): string => {
    const start = at++;
    while (text[at] !== '"') {
      const character = text[at];
      if (character === undefined || character === '\n') stop('This text is not closed', 'Add the closing quote.', start);
      at += character === '\\' ? 2 : 1;
    }
    at++;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      return stop('This text holds a character that JSON does not allow', 'Write it as an escape, such as \\n or \\\\.', start);
    }
  };
  const value = (path: Path, keyStart: number): TextNode => {
    space();
    const start = at;
    const character = text[at];
    if (path.length > DEEPEST) stop('This is nested too deeply', 'Flatten it.');
    if (character === '{') return { start, keyStart, parts: object(path) };
    if (character === '[') return { start, keyStart, parts: list(path) };
    if (character === '"') string();
    else scalar();
    return { start, keyStart, parts: null };
  };
  const scalar = () => {
    const match = /(true|false|null)(?![\w])|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?(?![\w.+-])/y;
    match.lastIndex = at;
    const found = match.exec(text);
    if (found !== null) {
      at += found[0].length;
      return;
    }
    const character = text[at];
    if (character === undefined) stop('The text ends too early', 'Close what is open with } or ].');
    if (character === "'") stop("Text in JSON stands in double quotes, not in '", 'Write " instead.');
    if (character === '}' || character === ']' || character === ',')
      stop('A value is missing here', 'Write a value, or remove the comma before it.');
    if (/[\d.+-]/.test(character ?? '')) stop('This is not a number as JSON writes it', 'A duration stands in quotes, such as "80ms".');
    stop('This is not a value', 'Put text into double quotes.');
  };
  const object = (path: Path): Map<string, TextNode> => {
    const parts = new Map<string, TextNode>();
    at++;
    space();
    if (text[at] === '}') {
      at++;
      return parts;
    }
    for (;;) {
      space();
      const keyStart = at;
      if (text[at] === '}') stop('A comma stands before }', 'Remove the comma.');
      if (text[at] === undefined) stop('The text ends too early', 'Close what is open with } or ].');
      if (text[at] !== '"') stop('A key must stand in double quotes', 'Write it as "key":.');
      const key = string();
      space();
      if (text[at] !== ':') stop(`A colon is missing after "${key.slice(0, 40)}"`, 'Write : between key and value.');
      at++;
      if (parts.has(key)) twice.push({ path: [...path, key], offset: keyStart });
      parts.set(key, value([...path, key], keyStart));
      if (closed('}')) return parts;
    }
  };
  const list = (path: Path): Map<number, TextNode> => {
    const parts = new Map<number, TextNode>();
    at++;
    space();
    if (text[at] === ']') {
      at++;
      return parts;
    }
    for (let i = 0; ; i++) {
      space();
      if (text[at] === ']') stop('A comma stands before ]', 'Remove the comma.');
      parts.set(i, value([...path, i], -1));
      if (closed(']')) return parts;
    }
  };
  /** After a part: true at the closing bracket, false after a comma. */
  const closed = (bracket: string): boolean => {
    space();
    const character = text[at];
    if (character === undefined) stop('The text ends too early', `Close what is open with ${bracket}.`);
    if (character !== bracket && character !== ',')
      stop(`A comma or ${bracket} is missing`, `Write , between two parts, or ${bracket} at the end.`);
    at++;
    return character === bracket;
  };

  try {
    const root = value([], -1);
    space();
    if (at < text.length) stop('Something follows after the end of the JSON', 'Remove it.');
    return { root, broken: null, twice };
  } catch (error) {
    if (error instanceof Broken) return { root: null, broken: error.detail, twice };
    return { root: null, broken: { message: 'This is nested too deeply', remedy: 'Flatten it.', offset: at }, twice };
  }
}
