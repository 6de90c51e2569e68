/** Whether a draft holds anything that the gallery does not: work that must not get lost. */
import { formatJson } from '../../base/formatJson.ts';
import { gallery } from '../../sim/index.ts';
import type { Draft } from '../stores/draft.ts';

export function isOwnWork({ text, origin }: Pick<Draft, 'text' | 'origin'>): boolean {
  if (origin.kind === 'own' && text === '') return false;
  const entry = origin.kind === 'gallery' ? gallery.find(({ slug }) => slug === origin.slug) : undefined;
  return entry === undefined || formatJson(entry.scenario) !== text;
}
