/** Adding, renaming and removing bookmarks: plain functions of the list. */
import { type Bookmark, cutNote, MOST_BOOKMARKS } from '../../sim/index.ts';

/** With a bookmark at `time` (µs) that says `note`, in place of one that was there. Null when there are as many as can be kept. */
export function withBookmark(bookmarks: readonly Bookmark[], time: number, note: string): readonly Bookmark[] | null {
  const others = withoutBookmark(bookmarks, time);
  if (others.length >= MOST_BOOKMARKS) return null;
  return [...others, { time, note: cutNote(note).trim() }].sort((a, b) => a.time - b.time);
}

export function withoutBookmark(bookmarks: readonly Bookmark[], time: number): readonly Bookmark[] {
  return bookmarks.filter((bookmark) => bookmark.time !== time);
}

/** With another note at `time`. It is left as it is typed: blanks between words come before the next word. */
export function withNote(bookmarks: readonly Bookmark[], time: number, note: string): readonly Bookmark[] {
  return bookmarks.map((bookmark) => (bookmark.time === time ? { time, note: cutNote(note) } : bookmark));
}
