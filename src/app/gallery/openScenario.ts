/** Opens a scenario of the gallery from its start; what was open is one undo away. */
import { formatJson } from '../../base/formatJson.ts';
import { galleryCards } from '../../sim/index.ts';
import { playback } from '../playback/playback.ts';
import { clearArea } from '../stores/area.ts';
import { cursor } from '../stores/cursor.ts';
import { openDraft } from '../stores/draft.ts';
import { filterStore, noFilter } from '../stores/filter.ts';
import { noticeStore } from '../stores/notices.ts';
import { select } from '../stores/selection.ts';
import { showAll } from '../stores/window.ts';
import { loadEntry } from './galleryEntries.ts';

/** Counts openings: only the last one that was asked for opens. */
let asked = 0;

export async function openScenario(slug: string): Promise<void> {
  const turn = ++asked;
  const title = galleryCards.find((card) => card.slug === slug)?.title;
  const entry = await loadEntry(slug).catch(() => null);
  if (turn !== asked || title === undefined) return;
  noticeStore.setState({ missingScenario: entry === null ? title : null });
  if (entry === null) return;
  select(null);
  clearArea();
  filterStore.setState({ filter: noFilter, matches: null });
  cursor.set(0);
  showAll();
  openDraft(formatJson(entry.scenario), { kind: 'gallery', slug }, `Open ${title}`);
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) playback.send({ type: 'PLAY' });
}
