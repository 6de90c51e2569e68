/** The draft in local storage, versioned: what cannot be read is kept aside, never thrown away. */
import type { Draft, Origin } from './draft.ts';
import { readStored, removeStored, writeStored } from './storage.ts';

const KEY = 'coldstart.draft';
const ASIDE = 'coldstart.draft.aside';

export type SavedDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly text: string; readonly origin: Origin }
  /** `raw` is what was found, to be offered to the person. */
  | { readonly kind: 'unreadable'; readonly raw: string };

/** What an earlier visit left. Something unreadable is moved aside first, so that new work cannot overwrite it. */
export function readSavedDraft(): SavedDraft {
  const raw = readStored(KEY);
  if (raw === null) {
    const aside = readStored(ASIDE);
    return aside === null ? { kind: 'none' } : { kind: 'unreadable', raw: aside };
  }
  const draft = decode(raw);
  if (draft !== null) return { kind: 'draft', ...draft };
  writeStored(ASIDE, raw);
  removeStored(KEY);
  return { kind: 'unreadable', raw };
}

/** Keeps the draft for the next visit. */
export function saveDraft({ text, origin }: Pick<Draft, 'text' | 'origin'>): void {
  writeStored(KEY, JSON.stringify({ version: 1, text, origin }));
}

/** Lets go of what was kept aside, after the person has seen to it. */
export function dropUnreadable(): void {
  removeStored(ASIDE);
}

function decode(raw: string): { text: string; origin: Origin } | null {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { version, text, origin } = value as Record<string, unknown>;
  if (version !== 1 || typeof text !== 'string') return null;
  return { text, origin: decodeOrigin(origin) };
}

function decodeOrigin(origin: unknown): Origin {
  if (typeof origin === 'object' && origin !== null) {
    const { kind, slug, name } = origin as Record<string, unknown>;
    if (kind === 'gallery' && typeof slug === 'string') return { kind, slug };
    if (kind === 'file' && typeof name === 'string') return { kind, name };
    if (kind === 'link') return { kind };
  }
  return { kind: 'own' };
}
