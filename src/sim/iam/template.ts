/** Policy variables such as `${aws:PrincipalAccount}`: finding them in a text, and putting a request's values in their place. */
import { type ContextKeys, valuesOf } from './contextKeys.ts';
import { type Glob, globOf, literalGlob } from './glob.ts';

/** A stretch of text as written, or a variable with the value it takes when the request has none. */
type Part = { readonly text: string } | { readonly key: string; readonly otherwise: string | null };

export type Template = readonly Part[];

/** `${*}`, `${?}` and `${$}` stand for these characters themselves. */
const ESCAPES = ['*', '?', '$'];

/** Reads a text of a policy. Documents older than 2012-10-17 have no variables (iam.version-variables). */
export function templateOf(text: string, hasVariables: boolean): Template {
  if (!hasVariables) return [{ text }];
  const parts: Part[] = [];
  let from = 0;
  for (let start = text.indexOf('${'); start >= 0; start = text.indexOf('${', from)) {
    const end = text.indexOf('}', start);
    if (end < 0) break;
    if (start > from) parts.push({ text: text.slice(from, start) });
    parts.push(variableOf(text.slice(start + 2, end)));
    from = end + 1;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) });
  return parts;
}

function variableOf(inside: string): Part {
  if (ESCAPES.includes(inside)) return { key: '', otherwise: inside };
  const comma = inside.indexOf(',');
  if (comma < 0) return { key: inside.trim(), otherwise: null };
  const given = inside.slice(comma + 1).trim();
  const quoted = given.length >= 2 && given.startsWith("'") && given.endsWith("'");
  return { key: inside.slice(0, comma).trim(), otherwise: quoted ? given.slice(1, -1) : given };
}

/**
 * The text with the request's values filled in, as a pattern: wildcards count where the policy writes them, never inside a value.
 * Null when a variable has no value: nothing equals it (iam.variable-without-value).
 */
export function resolve(template: Template, keys: ContextKeys, wildcards: boolean): Glob | null {
  const glob: (string | 0 | 1)[] = [];
  for (const part of template) {
    if ('text' in part) {
      glob.push(...(wildcards ? globOf(part.text) : literalGlob(part.text)));
      continue;
    }
    const values = part.key === '' ? [] : valuesOf(keys, part.key);
    // A key with several values cannot stand in for one.
    const value = values.length === 1 ? values[0] : undefined;
    const filled = value ?? part.otherwise;
    if (filled === null) return null;
    glob.push(...literalGlob(filled));
  }
  return glob;
}
