/** Values in calls, in both languages: quoted names, nested objects, and code. */
import type { CodeLanguage } from './codeLanguage.ts';
import type { Texts } from './statement.ts';

/** A text is quoted; lists and objects are written out; `Texts` stand as they are. */
export type Value = string | boolean | { readonly code: Texts } | readonly Value[] | { readonly fields: Readonly<Record<string, Value>> };

/** Code in both languages; the same where `node` is absent. */
export const code = (python: string, node: string = python): Value => ({ code: { python, node } });

/** An object with named fields. */
export const object = (fields: Readonly<Record<string, Value>>): Value => ({ fields });

/** `value` as code. */
export function printValue(value: Value, language: CodeLanguage): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return language === 'python' ? (value ? 'True' : 'False') : String(value);
  if ('code' in value) return value.code[language];
  if ('fields' in value) return printFields(value.fields, language);
  return `[${value.map((item) => printValue(item, language)).join(', ')}]`;
}

/** Named arguments: `Bucket='photos'` or `{ Bucket: 'photos' }`. */
export function printArguments(given: Readonly<Record<string, Value>>, language: CodeLanguage): string {
  if (language === 'node') return printFields(given, language);
  return Object.entries(given)
    .map(([name, value]) => `${name}=${printValue(value, language)}`)
    .join(', ');
}

function printFields(fields: Readonly<Record<string, Value>>, language: CodeLanguage): string {
  const entries = Object.entries(fields).map(([name, value]) => {
    const key = language === 'python' || !/^[A-Za-z_]\w*$/.test(name) ? quoted(name) : name;
    return `${key}: ${printValue(value, language)}`;
  });
  if (entries.length === 0) return '{}';
  return language === 'python' ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`;
}

/** A text in single quotes, with nothing in it that could end them. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}
