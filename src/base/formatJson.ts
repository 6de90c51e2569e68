/** JSON as a person would lay it out: two spaces, and whatever fits on one line stays on one line. */

const WIDTH = 100;

/** `value` as JSON text with line breaks only where a line would be longer than 100 characters; the outermost two levels always break. */
export function formatJson(value: unknown): string {
  return format(value, 0, 0);
}

function format(value: unknown, depth: number, used: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const isList = Array.isArray(value);
  const entries: [string, unknown][] = isList
    ? value.map((item) => ['', item])
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return open + close;
  const pad = isList ? '' : ' ';
  const flat = `${open}${pad}${entries.map(([key, item]) => key + format(item, depth + 100, 0)).join(', ')}${pad}${close}`;
  if (depth >= 100 || (depth >= 2 && used + depth * 2 + flat.length <= WIDTH)) return flat;
  const indent = '  '.repeat(depth + 1);
  const lines = entries.map(([key, item]) => `${indent}${key}${format(item, depth + 1, key.length)}`);
  return `${open}\n${lines.join(',\n')}\n${'  '.repeat(depth)}${close}`;
}
