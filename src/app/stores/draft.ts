/** Which scenario is the person editing? Its text, the JSON it last parsed to, a revision for every change, its bookmarks, and the way back. */
import { createStore } from 'zustand/vanilla';
import { formatJson } from '../../base/formatJson.ts';
import type { Bookmark } from '../../sim/index.ts';
import { mayBecome } from './locks.ts';

/** Where a draft came from. */
export type Origin =
  | { readonly kind: 'gallery'; readonly slug: string }
  /** `fragment`: the part of the address after `#` that it came with. */
  | { readonly kind: 'link'; readonly fragment: string }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'lesson' | 'challenge'; readonly slug: string }
  | { readonly kind: 'own' };

/** One entry of the way back: the text as it was, and the name of the edit that left it. */
export interface Edit {
  readonly name: string;
  readonly text: string;
  readonly origin: Origin;
  /** Those of the scenario that was left, when another one was opened; else absent: bookmarks outlive an edit. */
  readonly bookmarks?: readonly Bookmark[];
}

/** A draft as it is kept aside. */
export type OwnDraft = Pick<Draft, 'text' | 'origin' | 'bookmarks'>;

export interface Draft {
  /** What the person sees in the JSON editor. May be broken. */
  readonly text: string;
  /** The value of the newest text that was JSON; undefined when none ever was. */
  readonly json: unknown;
  /** Whether `json` is the value of `text`. */
  readonly isJson: boolean;
  /** Grows by one with every change of `text`. */
  readonly revision: number;
  readonly origin: Origin;
  /** In order of time. */
  readonly bookmarks: readonly Bookmark[];
  /** The person's own draft, kept aside while a scenario that came with a link or belongs to a lesson is open; else null. */
  readonly own: OwnDraft | null;
  /** Newest last. */
  readonly past: readonly Edit[];
  /** Next to redo last. */
  readonly future: readonly Edit[];
}

const DEPTH = 200;
/** Edits of the same name within this time are one step back: a dragged slider, a typed word. */
const MERGE_MS = 900;

let lastEdit = { name: '', at: 0 };

export const draftStore = createStore<Draft>(() => ({
  text: '',
  json: undefined,
  isJson: false,
  revision: 0,
  origin: { kind: 'own' },
  bookmarks: [],
  own: null,
  past: [],
  future: [],
}));

/**
 * Replaces the text. `name` says what was done ("Memory of checkout"), for undo. `apart`: a step of its own however soon it follows another of its
 * name, as for what is added, removed or moved.
 */
export function editText(text: string, name: string, apart = false): void {
  const draft = draftStore.getState();
  if (text === draft.text) return;
  if (apart) lastEdit = { name: '', at: 0 };
  change(text, name, draft.origin);
  if (apart) lastEdit = { name: '', at: 0 };
}

/** Changes the JSON and writes the text anew. Does nothing while the text is not JSON. */
export function editJson(edit: (json: unknown) => unknown, name: string, apart = false): void {
  const { isJson, json } = draftStore.getState();
  if (isJson) editText(formatJson(edit(json)), name, apart);
}

/** Opens another scenario; what was there is one undo away. */
export function openDraft(text: string, origin: Origin, name: string, bookmarks: readonly Bookmark[] = []): void {
  lastEdit = { name: '', at: 0 };
  change(text, name, origin, bookmarks);
  lastEdit = { name: '', at: 0 };
}

/** Keeps the draft that is open now aside, unless one is kept already. It survives a reload. */
export function keepAside(): void {
  draftStore.setState(({ own, text, origin, bookmarks }) => ({ own: own ?? { text, origin, bookmarks } }));
}

/** Starts with a draft and nothing to undo; `own` is kept aside. */
export function startDraft(text: string, origin: Origin, own: OwnDraft | null = null, bookmarks: readonly Bookmark[] = []): void {
  lastEdit = { name: '', at: 0 };
  draftStore.setState((draft) => ({ ...read(text, draft), revision: draft.revision + 1, origin, bookmarks, own, past: [], future: [] }));
}

/** Replaces the bookmarks. They change no run, so there is nothing to undo. */
export function setBookmarks(bookmarks: readonly Bookmark[]): void {
  draftStore.setState({ bookmarks });
}

/** Goes back to the draft that was kept aside; what is open now is one undo away. */
export function keepOwn(): void {
  const { own } = draftStore.getState();
  if (own === null) return;
  openDraft(own.text, own.origin, 'Back to my scenario', own.bookmarks);
  if (draftStore.getState().origin === own.origin) draftStore.setState({ own: null });
}

/** Goes on with what came with a link; the draft that was kept aside is one undo away. */
export function adoptLinked(): void {
  draftStore.setState(({ own, past }) => (own === null ? {} : { own: null, past: [...past, { ...own, name: 'Use the shared scenario' }] }));
}

/** Takes the newest edit back. */
export function undo(): void {
  step('past', 'future');
}

/** Does again what was taken back last. */
export function redo(): void {
  step('future', 'past');
}

function change(text: string, name: string, origin: Origin, bookmarks?: readonly Bookmark[]): void {
  if (!mayBecome(draftStore.getState(), { text, origin })) return;
  const now = Date.now();
  const merges = name === lastEdit.name && now - lastEdit.at < MERGE_MS;
  lastEdit = { name, at: now };
  draftStore.setState((draft) => {
    const left: Edit = { name, text: draft.text, origin: draft.origin, ...(bookmarks && { bookmarks: draft.bookmarks }) };
    const past = merges && draft.past.length > 0 ? draft.past : [...draft.past, left].slice(-DEPTH);
    return { ...read(text, draft), revision: draft.revision + 1, origin, past, future: [], ...(bookmarks && { bookmarks }) };
  });
}

function step(from: 'past' | 'future', to: 'past' | 'future'): void {
  lastEdit = { name: '', at: 0 };
  draftStore.setState((draft) => {
    const edit = draft[from].at(-1);
    if (edit === undefined || !mayBecome(draft, edit)) return draft;
    const left: Edit = { ...edit, text: draft.text, origin: draft.origin, ...(edit.bookmarks && { bookmarks: draft.bookmarks }) };
    return {
      ...read(edit.text, draft),
      revision: draft.revision + 1,
      origin: edit.origin,
      bookmarks: edit.bookmarks ?? draft.bookmarks,
      [from]: draft[from].slice(0, -1),
      [to]: [...draft[to], left],
    };
  });
}

function read(text: string, before: Draft): Pick<Draft, 'text' | 'json' | 'isJson'> {
  try {
    return { text, json: JSON.parse(text) as unknown, isJson: true };
  } catch {
    return { text, json: before.json, isJson: false };
  }
}
