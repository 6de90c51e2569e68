/** Patterns with `*` for any run of characters, matched in time that grows with the length of the text and the pattern, never with their product. */

/** The texts between the asterisks; a backslash makes the asterisk or backslash after it an ordinary sign. A text instead: what is wrong. */
export function wildcardParts(pattern: string): readonly string[] | string {
  const parts = [''];
  for (let i = 0; i < pattern.length; i++) {
    let sign = pattern[i] as string;
    if (sign === '*') {
      if (pattern[i - 1] === '*' && i > 0 && parts.at(-1) === '' && parts.length > 1) return 'has two asterisks in a row';
      parts.push('');
      continue;
    }
    if (sign === '\\') {
      i += 1;
      sign = pattern[i] ?? '';
      if (sign !== '*' && sign !== '\\') return 'has a backslash before something other than an asterisk or a backslash';
    }
    parts[parts.length - 1] += sign;
  }
  return parts;
}

/** Whether the whole text is the parts in their order with anything between them. */
export function matchesParts(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let from = first.length;
  for (const part of rest) {
    const found = indexIn(text, part, from, end);
    if (found < 0) return false;
    from = found + part.length;
  }
  return true;
}

/** Where the part first stands in text[from, end), by Knuth, Morris and Pratt; -1 when nowhere. */
function indexIn(text: string, part: string, from: number, end: number): number {
  if (part === '') return from;
  const borders = bordersOf(part);
  let matched = 0;
  for (let i = from; i < end; i++) {
    while (matched > 0 && text[i] !== part[matched]) matched = borders[matched - 1] as number;
    if (text[i] === part[matched]) matched += 1;
    if (matched === part.length) return i - matched + 1;
  }
  return -1;
}

/** For each prefix of the part, the length of its longest proper border. */
function bordersOf(part: string): readonly number[] {
  const borders = [0];
  let length = 0;
  for (let i = 1; i < part.length; i++) {
    while (length > 0 && part[i] !== part[length]) length = borders[length - 1] as number;
    if (part[i] === part[length]) length += 1;
    borders.push(length);
  }
  return borders;
}
