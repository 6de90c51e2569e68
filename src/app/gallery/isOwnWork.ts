/** Whether a draft holds anything that the gallery does not: work that must not get lost. */
import { formatJson } from '../../base/formatJson.ts';
import type { Draft } from '../stores/draft.ts';
import { loadEntry } from './galleryEntries.ts';

export async function isOwnWork({ text, origin, bookmarks }: Pick<Draft, 'text' | 'origin' | 'bookmarks'>): Promise<boolean> {
  if (bookmarks.length > 0) return true;
  if (origin.kind === 'own' && text === '') return false;
  const entry = origin.kind === 'gallery' ? await loadEntry(origin.slug).catch(() => null) : null;
  return entry === null || formatJson(entry.scenario) !== text;
}
