/** A line of code or JSON cut into the pieces that are coloured apart. */

export type TokenKind = 'plain' | 'comment' | 'string' | 'keyword' | 'number' | 'name';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export type TokenLanguage = 'python' | 'node' | 'json';

const keywords: Readonly<Record<TokenLanguage, readonly string[]>> = {
  python: 'and as break def except False for from global if import in is None not or pass return True try with'.split(' '),
  node: 'async await break catch const export false for from if import in let new null of return true try'.split(' '),
  json: ['true', 'false', 'null'],
};

const comments: Readonly<Record<TokenLanguage, string>> = { python: '#.*', node: '//.*', json: '(?!)' };

const patterns = new Map<TokenLanguage, RegExp>();

function patternOf(language: TokenLanguage): RegExp {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  // A comment, a string, a word, a number; each at most once at a place, so that matching stays linear.
  const pattern = new RegExp(
    `('(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*")|(${comments[language]})|([A-Za-z_$][\\w$]*)|(-?\\d[\\d.]*(?:e[+-]?\\d+)?)`,
    'g',
  );
  patterns.set(language, pattern);
  return pattern;
}

/** The tokens of one line, in order: together they are the line. */
export function tokensOf(line: string, language: TokenLanguage): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.matchAll(patternOf(language))) {
    const [text, quoted, comment, word] = match;
    if (match.index > end) tokens.push({ kind: 'plain', text: line.slice(end, match.index) });
    end = match.index + text.length;
    const isKey = quoted !== undefined && language === 'json' && line.startsWith(':', end);
    const kind: TokenKind = isKey
      ? 'name'
      : quoted !== undefined
        ? 'string'
        : comment !== undefined
          ? 'comment'
          : word === undefined
            ? 'number'
            : keywords[language].includes(word)
              ? 'keyword'
              : 'plain';
    tokens.push({ kind, text });
  }
  if (end < line.length) tokens.push({ kind: 'plain', text: line.slice(end) });
  return tokens;
}
