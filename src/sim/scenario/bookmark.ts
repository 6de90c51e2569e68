/** A moment of a run that a person marked, with a note. Kept beside the scenario, never in it: it changes no run. */

export interface Bookmark {
  /** µs, whole. No two bookmarks share one. */
  readonly time: number;
  /** What the person wrote, as plain text. May be empty. */
  readonly note: string;
}

/** How many bookmarks are kept, and how many letters of a note. */
export const MOST_BOOKMARKS = 50;
export const LONGEST_NOTE = 200;

/** Bookmarks from anything that was stored or sent: what is none is left out, what is too long is cut, all in order of time. Never throws. */
export function readBookmarks(json: unknown): readonly Bookmark[] {
  if (!Array.isArray(json)) return [];
  const byTime = new Map<number, Bookmark>();
  for (const entry of json as readonly unknown[]) {
    if (byTime.size === MOST_BOOKMARKS) break;
    if (typeof entry !== 'object' || entry === null) continue;
    const { time, note } = entry as { readonly time?: unknown; readonly note?: unknown };
    if (!Number.isSafeInteger(time) || (time as number) < 0) continue;
    byTime.set(time as number, { time: time as number, note: typeof note === 'string' ? cutNote(note) : '' });
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

/** One line of at most so many letters; no letter is cut in half. */
export function cutNote(note: string): string {
  return [...note.replace(/\s+/g, ' ')].slice(0, LONGEST_NOTE).join('');
}
