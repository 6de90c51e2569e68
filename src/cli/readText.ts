/** Reads the text of a file, or of standard input. */
import { readFileSync } from 'node:fs';

export type ReadText = { readonly ok: true; readonly label: string; readonly text: string } | { readonly ok: false; readonly code: string };

/** `-` is standard input. `label` is what messages call it; `code` is Node's name of why it cannot be read, such as `ENOENT`. */
export function readText(name: string): ReadText {
  try {
    if (name === '-') return { ok: true, label: 'standard input', text: readFileSync(0, 'utf8') };
    return { ok: true, label: name, text: withoutMark(readFileSync(name, 'utf8')) };
  } catch (error) {
    return { ok: false, code: (error as NodeJS.ErrnoException).code ?? '' };
  }
}

/** Why a file cannot be read, for every reason but that it is not there. */
export function unreadable(name: string, code: string): string {
  const file = JSON.stringify(name);
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder. Name a file in it.`;
  if (code === 'EACCES' || code === 'EPERM') return `${file} may not be read by this user.`;
  return `${file} cannot be read${code === '' ? '' : ` (${code})`}.`;
}

/** Some editors begin a file with a byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
