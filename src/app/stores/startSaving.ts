/** Brings the draft of the last visit back and keeps it from then on; the first visit starts with the gallery's first scenario. */
import { formatJson } from '../../base/formatJson.ts';
import { firstEntry } from '../gallery/galleryEntries.ts';
import { draftStore, startDraft } from './draft.ts';
import { noticeStore } from './notices.ts';
import { readSavedDraft, saveDraft } from './savedDraft.ts';

/** How long after an edit the draft is stored, ms. */
const SAVE_MS = 300;

/** Call once, before anything reads the draft. */
export function startSaving(): void {
  const { draft: saved, unreadable } = readSavedDraft();
  if (saved !== null) startDraft(saved.text, saved.origin, saved.own, saved.bookmarks);
  else startFirst();
  if (unreadable !== null) noticeStore.setState({ unreadable });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    saveDraft(draftStore.getState());
  };
  draftStore.subscribe((draft, before) => {
    const isSame = draft.text === before.text && draft.origin === before.origin && draft.own === before.own;
    if (isSame && draft.bookmarks === before.bookmarks) return;
    timer ??= setTimeout(save, SAVE_MS);
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined) save();
  });
}

function startFirst(): void {
  startDraft(formatJson(firstEntry.scenario), { kind: 'gallery', slug: firstEntry.slug });
}
