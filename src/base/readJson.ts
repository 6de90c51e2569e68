/** JSON text as a value whose numbers keep how they were written, where that says more than the number: 300.0 stays apart from 300. */

/** A number whose text is not the shortest one for its value, such as 300.0 or 3e2. */
export class WrittenNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get value(): number {
    return Number(this.text);
  }
}

/** Nesting beyond this is nobody's message, and reading it would use up the stack. */
const DEEPEST = 64;

interface Reader {
  readonly text: string;
  at: number;
}

/** The value of the text; null when it is not JSON, or nested more than 64 levels deep. */
export function readJson(text: string): { readonly value: unknown } | null {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  // From here on the text is known to be JSON, so that nothing below needs to look for errors.
  const value = readValue({ text, at: 0 }, 0);
  return value === TOO_DEEP ? null : { value };
}

const TOO_DEEP = Symbol('nested too deep');

function readValue(reader: Reader, depth: number): unknown {
  if (depth > DEEPEST) return TOO_DEEP;
  const first = nextSign(reader);
  if (first === '{') return readMembers(reader, depth);
  if (first === '[') return readItems(reader, depth);
  if (first === '"') return readString(reader);
  return readWord(reader);
}

function readMembers(reader: Reader, depth: number): unknown {
  const members: [string, unknown][] = [];
  reader.at += 1;
  while (nextSign(reader) !== '}') {
    if (reader.text[reader.at] === ',') reader.at += 1;
    nextSign(reader);
    const name = readString(reader);
    nextSign(reader);
    reader.at += 1;
    const value = readValue(reader, depth + 1);
    if (value === TOO_DEEP) return TOO_DEEP;
    members.push([name, value]);
  }
  reader.at += 1;
  // Own properties whatever the name, also __proto__.
  return Object.fromEntries(members);
}

function readItems(reader: Reader, depth: number): unknown {
  const items: unknown[] = [];
  reader.at += 1;
  while (nextSign(reader) !== ']') {
    if (reader.text[reader.at] === ',') reader.at += 1;
    const value = readValue(reader, depth + 1);
    if (value === TOO_DEEP) return TOO_DEEP;
    items.push(value);
  }
  reader.at += 1;
  return items;
}

function readString(reader: Reader): string {
  const start = reader.at;
  reader.at += 1;
  while (reader.text[reader.at] !== '"') reader.at += reader.text[reader.at] === '\\' ? 2 : 1;
  reader.at += 1;
  return JSON.parse(reader.text.slice(start, reader.at)) as string;
}

/** A number, true, false or null. */
function readWord(reader: Reader): unknown {
  const start = reader.at;
  while (reader.at < reader.text.length && !' \t\n\r,]}'.includes(reader.text[reader.at] ?? '')) reader.at += 1;
  const word = reader.text.slice(start, reader.at);
  const value: unknown = JSON.parse(word);
  return typeof value === 'number' && String(value) !== word ? new WrittenNumber(word) : value;
}

/** Skips white space and returns the sign that follows. */
function nextSign(reader: Reader): string {
  while (' \t\n\r'.includes(reader.text[reader.at] ?? '.')) reader.at += 1;
  return reader.text[reader.at] ?? '';
}
