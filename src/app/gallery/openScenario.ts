/** Opens a scenario from its start; what was open is one undo away. */
import { formatJson } from '../../base/formatJson.ts';
import { galleryCards } from '../../sim/index.ts';
import { playback } from '../playback/playback.ts';
import { clearArea } from '../stores/area.ts';
import { cursor } from '../stores/cursor.ts';
import { type Origin, openDraft } from '../stores/draft.ts';
import { filterStore, noFilter } from '../stores/filter.ts';
import { refuses, unlocked } from '../stores/locks.ts';
import { noticeStore } from '../stores/notices.ts';
import { select } from '../stores/selection.ts';
import { showAll } from '../stores/window.ts';
import { loadEntry } from './galleryEntries.ts';

/** Counts openings: only the last one that was asked for opens. */
let asked = 0;

/** One of the gallery. */
export async function openScenario(slug: string): Promise<void> {
  if (refuses('scenarios')) return;
  const turn = ++asked;
  const title = galleryCards.find((card) => card.slug === slug)?.title;
  const entry = await loadEntry(slug).catch(() => null);
  if (turn !== asked || title === undefined) return;
  noticeStore.setState({ missingScenario: entry === null ? title : null });
  if (entry === null) return;
  open(formatJson(entry.scenario), { kind: 'gallery', slug }, `Open ${title}`);
}

/** Opens a scenario that was made here, from its start. `name`: of the step that can be taken back. */
export function openOwnScenario(text: string, name: string): void {
  asked++;
  open(text, { kind: 'own' }, name);
}

/** Opens the scenario of a challenge, from its start. */
export function openChallengeScenario(text: string, slug: string, name: string): void {
  asked++;
  unlocked(() => open(text, { kind: 'challenge', slug }, name));
}

/** Opens the scenario of a lesson, standing still: the lesson goes to its moment. */
export function openLessonScenario(text: string, slug: string, name: string): void {
  asked++;
  // Locks are for what the person opens; the lesson is what they came for.
  unlocked(() => open(text, { kind: 'lesson', slug }, name, false));
}

function open(text: string, origin: Origin, name: string, plays = true): void {
  select(null);
  clearArea();
  filterStore.setState({ filter: noFilter, matches: null });
  cursor.set(0);
  showAll();
  openDraft(text, origin, name);
  if (!plays) playback.send({ type: 'PAUSE' });
  else if (!matchMedia('(prefers-reduced-motion: reduce)').matches) playback.send({ type: 'PLAY' });
}
