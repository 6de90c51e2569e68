/**
 * Splits an expression into tokens. A name after a dot may hold dashes that a letter, digit or underscore follows
 * (`functions.resize-image.Errors`), so that a minus after a path needs a space before or after it.
 */

export type Token =
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'text'; readonly at: number; readonly value: string }
  /** A name that begins a path, a function or a constant. */
  | { readonly kind: 'name'; readonly at: number; readonly value: string }
  /** A dot and the name after it. */
  | { readonly kind: 'member'; readonly at: number; readonly value: string }
  | { readonly kind: 'symbol'; readonly at: number; readonly value: string }
  | { readonly kind: 'end'; readonly at: number };

/** What is wrong with an expression, and at which character (from 0). */
export interface SyntaxProblem {
  readonly message: string;
  readonly at: number;
}

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_]\w*/y;
const MEMBER = /\.(\w+(?:-\w+)*)/y;
const TEXT = /"[^"\\\n]*"|'[^'\\\n]*'/y;
const SYMBOL = /==|!=|<=|>=|&&|\|\||[-<>!+*/()[\],]/y;

/** The tokens, the last of which is `end`, or the first problem. */
export function tokenise(source: string): readonly Token[] | SyntaxProblem {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? null;
  };
  while (at < source.length) {
    const space = match(SPACE);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const found = tokenAt(at, match);
    if (found === null) return { message: unreadable(source, at), at };
    tokens.push(found.token);
    at += found.length;
  }
  tokens.push({ kind: 'end', at });
  return tokens;
}

function tokenAt(at: number, match: (pattern: RegExp) => string | null): { token: Token; length: number } | null {
  const member = match(MEMBER);
  if (member !== null) return { token: { kind: 'member', at, value: member.slice(1) }, length: member.length };
  const number = match(NUMBER);
  if (number !== null) return { token: { kind: 'number', at, value: Number(number) }, length: number.length };
  const name = match(NAME);
  if (name !== null) return { token: { kind: 'name', at, value: name }, length: name.length };
  const text = match(TEXT);
  if (text !== null) return { token: { kind: 'text', at, value: text.slice(1, -1) }, length: text.length };
  const symbol = match(SYMBOL);
  return symbol === null ? null : { token: { kind: 'symbol', at, value: symbol }, length: symbol.length };
}

function unreadable(source: string, at: number): string {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (character === '"' || character === "'") return `the text that begins with ${character} has no end (a backslash is not allowed in it)`;
  if (character === '=') return 'a single = compares nothing; write ==';
  if (character === '&' || character === '|') return `a single ${character} means nothing here; write ${character}${character}`;
  return `${JSON.stringify(character)} is not part of the language of expressions`;
}
