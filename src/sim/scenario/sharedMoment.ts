/** What travels in a link beside the scenario: where the person was, what they had picked, their bookmarks, and the run that they held against it. */
import { type Bookmark, readBookmarks } from './bookmark.ts';

const kinds = ['invocation', 'environment', 'request'] as const;

export interface SharedMoment {
  /** µs; null leaves the run at its start. */
  readonly cursor: number | null;
  /** A row of the run that was on screen; whoever opens it checks that the run has it. */
  readonly selection: { readonly kind: (typeof kinds)[number]; readonly row: number } | null;
  readonly bookmarks: readonly Bookmark[];
  /** Which view of the run was open; whoever opens it checks that there is such a view. The first one unless given. */
  readonly view?: string;
  /** The run that was kept as A. */
  readonly pinned?: SharedRun;
}

/** A run that another is compared with: what it is called, and the scenario that it is run of. */
export interface SharedRun {
  readonly name: string;
  readonly json: unknown;
}

/** Letters of the name of a run. */
const LONGEST_NAME = 200;

/** A moment that says nothing. */
export const noMoment: SharedMoment = { cursor: null, selection: null, bookmarks: [] };

/** Reads what a link holds; what makes no sense is left out. Never throws. */
export function readMoment(json: unknown): SharedMoment {
  if (typeof json !== 'object' || json === null) return noMoment;
  const { cursor, selection, bookmarks, view } = json as Readonly<Record<string, unknown>>;
  return {
    cursor: isWhole(cursor) ? cursor : null,
    selection: readSelection(selection),
    bookmarks: readBookmarks(bookmarks),
    ...(typeof view === 'string' && /^[a-z]{1,20}$/.test(view) ? { view } : {}),
  };
}

/** What a link says of a run that was kept as A: its name, and its scenario, still packed. Null when it says nothing of one. */
export function readPackedRun(json: unknown): { readonly name: string; readonly packed: string } | null {
  if (typeof json !== 'object' || json === null) return null;
  const { pinned } = json as { readonly pinned?: unknown };
  if (typeof pinned !== 'object' || pinned === null) return null;
  const { name, scenario } = pinned as { readonly name?: unknown; readonly scenario?: unknown };
  return typeof scenario === 'string'
    ? { name: typeof name === 'string' ? [...name].slice(0, LONGEST_NAME).join('') : '', packed: scenario }
    : null;
}

/** Whether there is anything in it to be shared. */
export function saysSomething({ cursor, selection, bookmarks, view, pinned }: SharedMoment): boolean {
  return cursor !== null || selection !== null || bookmarks.length > 0 || view !== undefined || pinned !== undefined;
}

function readSelection(json: unknown): SharedMoment['selection'] {
  if (typeof json !== 'object' || json === null) return null;
  const { kind, row } = json as Readonly<Record<string, unknown>>;
  const known = kinds.find((name) => name === kind);
  return known === undefined || !isWhole(row) ? null : { kind: known, row };
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
