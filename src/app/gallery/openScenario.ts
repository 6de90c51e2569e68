/** Opens a scenario of the gallery from its start; what was open is one undo away. */
import { formatJson } from '../../base/formatJson.ts';
import { gallery } from '../../sim/index.ts';
import { playback } from '../playback/playback.ts';
import { cursor } from '../stores/cursor.ts';
import { openDraft } from '../stores/draft.ts';
import { select } from '../stores/selection.ts';
import { showAll } from '../stores/window.ts';

export function openScenario(slug: string): void {
  const entry = gallery.find((candidate) => candidate.slug === slug);
  if (entry === undefined) return;
  select(null);
  cursor.set(0);
  showAll();
  openDraft(formatJson(entry.scenario), { kind: 'gallery', slug }, `Open ${entry.title}`);
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) playback.send({ type: 'PLAY' });
}
