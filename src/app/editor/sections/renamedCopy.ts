/** The copy of an entry with a name of its own. */
import { getAt } from '../path.ts';
import { isRecord } from '../record.ts';
import { freshName } from './freshName.ts';

/** `taken`: names that the copy must not have. An entry without an `id` needs none. */
export function renamedCopy(entry: unknown, taken: readonly string[]): unknown {
  return isRecord(entry) && typeof entry.id === 'string' ? { ...entry, id: freshName(entry.id.replace(/-\d+$/, ''), taken) } : entry;
}

/** What an entry is called; empty where it has no name. */
export function idOf(entry: unknown): string {
  return String(getAt(entry, ['id']) ?? '');
}
