/** What travels in a link beside the scenario: where the person was, what they had picked, and their bookmarks. */
import { type Bookmark, readBookmarks } from './bookmark.ts';

const kinds = ['invocation', 'environment', 'request'] as const;

export interface SharedMoment {
  /** µs; null leaves the run at its start. */
  readonly cursor: number | null;
  /** A row of the run that was on screen; whoever opens it checks that the run has it. */
  readonly selection: { readonly kind: (typeof kinds)[number]; readonly row: number } | null;
  readonly bookmarks: readonly Bookmark[];
}

/** A moment that says nothing. */
export const noMoment: SharedMoment = { cursor: null, selection: null, bookmarks: [] };

/** Reads what a link holds; what makes no sense is left out. Never throws. */
export function readMoment(json: unknown): SharedMoment {
  if (typeof json !== 'object' || json === null) return noMoment;
  const { cursor, selection, bookmarks } = json as Readonly<Record<string, unknown>>;
  return { cursor: isWhole(cursor) ? cursor : null, selection: readSelection(selection), bookmarks: readBookmarks(bookmarks) };
}

/** Whether there is anything in it to be shared. */
export function saysSomething({ cursor, selection, bookmarks }: SharedMoment): boolean {
  return cursor !== null || selection !== null || bookmarks.length > 0;
}

function readSelection(json: unknown): SharedMoment['selection'] {
  if (typeof json !== 'object' || json === null) return null;
  const { kind, row } = json as Readonly<Record<string, unknown>>;
  const known = kinds.find((name) => name === kind);
  return known === undefined || !isWhole(row) ? null : { kind: known, row };
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
