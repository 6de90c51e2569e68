/** The moment that is on screen, as a link can carry it. */
import { formatClock } from '../../base/formatClock.ts';
import type { Bookmark, SharedMoment } from '../../sim/index.ts';
import { cursor } from '../stores/cursor.ts';
import { pinnedStore } from '../stores/pinned.ts';
import { selectionStore } from '../stores/selection.ts';
import { type ViewId, viewStore, viewTitles } from '../stores/view.ts';
import { windowStore } from '../stores/window.ts';

/** Cursor, selection, `bookmarks`, the view and the run kept as A; at the start of the run there is no cursor to speak of. */
export function momentNow(bookmarks: readonly Bookmark[]): SharedMoment {
  const time = Math.round(cursor.get());
  const { selection } = selectionStore.getState();
  const { view } = viewStore.getState();
  const { pinned } = pinnedStore.getState();
  return {
    cursor: time === 0 ? null : time,
    selection: selection && { kind: selection.kind, row: selection.row },
    bookmarks,
    ...(view === 'overview' ? {} : { view }),
    ...(pinned === null ? {} : { pinned: { name: pinned.name, json: pinned.json } }),
  };
}

/** `0:24.012, request 23, 2 bookmarks`; null when there is nothing to say. */
export function momentWords({ cursor: time, selection, bookmarks, view, pinned }: SharedMoment): string | null {
  const words = [
    ...(time === null ? [] : [formatClock(time, windowStore.getState().horizon)]),
    ...(selection === null ? [] : [selection.kind === 'request' ? `request ${selection.row + 1}` : `the ${selection.kind} that is picked`]),
    ...(view === undefined ? [] : [`the view ${viewTitles[view as ViewId] ?? view}`]),
    ...(pinned === undefined ? [] : [`the run kept as A (${pinned.name})`]),
    ...(bookmarks.length === 0 ? [] : [bookmarks.length === 1 ? '1 bookmark' : `${bookmarks.length} bookmarks`]),
  ];
  return words.length === 0 ? null : words.join(', ');
}
