/** Values of the AWS CLI: JSON, or its shorthand such as `Variables={A=1,B=2}` and `SubnetIds=a,b,SecurityGroupIds=c`. */

/** The value that a flag's text stands for; text that is neither stays text. */
export function readValue(text: string): unknown {
  const trimmed = text.trim();
  if (/^[{[]/.test(trimmed)) {
    try {
      return JSON.parse(trimmed) as unknown;
    } catch {
      // Shorthand may begin with a bracket, too.
    }
  }
  if (!/^[[{]|^[A-Za-z0-9_.-]+=/.test(trimmed)) return text;
  const reader = { text: trimmed, at: 0 };
  const value = trimmed.startsWith('{') || trimmed.startsWith('[') ? readOne(reader) : readMembers(reader, '');
  return reader.at >= trimmed.length ? value : text;
}

interface Reader {
  readonly text: string;
  at: number;
}

const KEY = /([A-Za-z0-9_.-]+)=/y;

/** `key=value` pairs up to `end`; a value without a key belongs to the key before it, which then holds a list. */
function readMembers(reader: Reader, end: string): unknown {
  const members: Record<string, unknown> = {};
  let last: string | null = null;
  while (reader.at < reader.text.length && reader.text[reader.at] !== end) {
    KEY.lastIndex = reader.at;
    const key = KEY.exec(reader.text)?.[1];
    if (key !== undefined) reader.at += key.length + 1;
    const value = readOne(reader);
    if (key !== undefined && key !== '__proto__') {
      members[key] = value;
      last = key;
    } else if (last !== null) {
      const before = members[last];
      members[last] = Array.isArray(before) ? [...before, value] : [before, value];
    }
    if (reader.text[reader.at] === ',') reader.at += 1;
    else break;
  }
  return members;
}

function readOne(reader: Reader): unknown {
  const sign = reader.text[reader.at];
  if (sign === '{') {
    reader.at += 1;
    const members = readMembers(reader, '}');
    reader.at += 1;
    return members;
  }
  if (sign === '[') {
    const items: unknown[] = [];
    reader.at += 1;
    while (reader.at < reader.text.length && reader.text[reader.at] !== ']') {
      const before = reader.at;
      items.push(readOne(reader));
      if (reader.text[reader.at] === ',') reader.at += 1;
      if (reader.at === before) break;
    }
    reader.at += 1;
    return items;
  }
  if (sign === '"' || sign === "'") {
    const end = reader.text.indexOf(sign, reader.at + 1);
    const text = reader.text.slice(reader.at + 1, end < 0 ? undefined : end);
    reader.at = end < 0 ? reader.text.length : end + 1;
    return text;
  }
  const [bare = ''] = /^[^,\]}]*/.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += bare.length;
  return bare;
}
