/** The draft in local storage, versioned: what cannot be read is kept aside, never thrown away. */
import { readBookmarks } from '../../sim/index.ts';
import type { Draft, Origin, OwnDraft } from './draft.ts';
import { readStored, removeStored, writeStored } from './storage.ts';

const KEY = 'coldstart.draft';
const ASIDE = 'coldstart.draft.aside';

type KeptDraft = Pick<Draft, 'text' | 'origin' | 'bookmarks' | 'own'>;

export interface SavedDraft {
  /** What an earlier visit kept, or null. */
  readonly draft: KeptDraft | null;
  /** What was found and could not be read, now or on an earlier visit, to be offered to the person; or null. */
  readonly unreadable: string | null;
}

/** What an earlier visit left. Something unreadable is moved aside first, so that new work cannot overwrite it. */
export function readSavedDraft(): SavedDraft {
  const raw = readStored(KEY);
  const draft = raw === null ? null : decode(raw);
  if (raw !== null && draft === null) {
    writeStored(ASIDE, raw);
    removeStored(KEY);
    return { draft, unreadable: raw };
  }
  return { draft, unreadable: readStored(ASIDE) };
}

/** Keeps the draft for the next visit. */
export function saveDraft({ text, origin, bookmarks, own }: KeptDraft): void {
  writeStored(KEY, JSON.stringify({ version: 1, text, origin, bookmarks, own }));
}

/** Lets go of what was kept aside, after the person has seen to it. */
export function dropUnreadable(): void {
  removeStored(ASIDE);
}

function decode(raw: string): KeptDraft | null {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.version !== 1 || typeof value.text !== 'string') return null;
  const { text, own } = value;
  return { ...decodeOwn(text, value), own: isRecord(own) && typeof own.text === 'string' ? decodeOwn(own.text, own) : null };
}

/** Drafts of earlier visits had no bookmarks. */
const decodeOwn = (text: string, { origin, bookmarks }: Record<string, unknown>): OwnDraft => ({
  text,
  origin: decodeOrigin(origin),
  bookmarks: readBookmarks(bookmarks),
});

function decodeOrigin(origin: unknown): Origin {
  if (!isRecord(origin)) return { kind: 'own' };
  const { kind, slug, name, fragment } = origin;
  if ((kind === 'gallery' || kind === 'lesson' || kind === 'challenge') && typeof slug === 'string') return { kind, slug };
  if (kind === 'file' && typeof name === 'string') return { kind, name };
  if (kind === 'link' && typeof fragment === 'string') return { kind, fragment };
  return { kind: 'own' };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
