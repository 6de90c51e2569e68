import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropUnreadable, readSavedDraft, saveDraft } from './savedDraft.ts';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('saved draft', () => {
  it('comes back as it was, with the own draft beside a shared one', () => {
    const draft = {
      text: '{',
      origin: { kind: 'link', fragment: 'abc' },
      bookmarks: [{ time: 24_012_000, note: 'the first refusal' }],
      own: { text: '{}', origin: { kind: 'gallery', slug: 'spike' }, bookmarks: [{ time: 5, note: '' }] },
    } as const;
    saveDraft(draft);
    expect(readSavedDraft()).toEqual({ draft, unreadable: null });
  });

  it.each(['{"version":1,"te', '{"version":2,"text":"{}"}', '"hello"', 'null', '{"version":1}'])(
    'keeps %s aside until it is discarded',
    (raw) => {
      stored.set('coldstart.draft', raw);
      expect(readSavedDraft()).toEqual({ draft: null, unreadable: raw });
      saveDraft({ text: 'new', origin: { kind: 'own' }, bookmarks: [], own: null });
      expect(readSavedDraft()).toMatchObject({ draft: { text: 'new' }, unreadable: raw });
      dropUnreadable();
      expect(readSavedDraft().unreadable).toBe(null);
    },
  );

  it('reads an unknown origin as the person’s own', () => {
    stored.set('coldstart.draft', '{"version":1,"text":"{}","origin":{"kind":"moon"}}');
    expect(readSavedDraft().draft?.origin).toEqual({ kind: 'own' });
  });

  it('reads a draft from before there were bookmarks, and leaves out what is none', () => {
    stored.set('coldstart.draft', '{"version":1,"text":"{}","own":{"text":"{}"}}');
    expect(readSavedDraft().draft).toMatchObject({ bookmarks: [], own: { bookmarks: [] } });
    stored.set('coldstart.draft', '{"version":1,"text":"{}","bookmarks":[{"time":-1},{"time":7,"note":"kept"},"<b>"]}');
    expect(readSavedDraft().draft?.bookmarks).toEqual([{ time: 7, note: 'kept' }]);
  });

  it('works without storage', () => {
    vi.stubGlobal('localStorage', undefined);
    saveDraft({ text: 'x', origin: { kind: 'own' }, bookmarks: [], own: null });
    expect(readSavedDraft()).toEqual({ draft: null, unreadable: null });
  });
});
