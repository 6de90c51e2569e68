import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  adoptLinked,
  draftStore,
  editJson,
  editText,
  keepAside,
  keepOwn,
  openDraft,
  redo,
  setBookmarks,
  startDraft,
  undo,
} from './draft.ts';

const draft = () => draftStore.getState();

beforeEach(() => {
  vi.useFakeTimers();
  startDraft('{"seed":1}', { kind: 'own' });
});

describe('draft', () => {
  it('keeps the last JSON while the text is broken', () => {
    editText('{"seed":', 'Type');
    expect([draft().isJson, draft().json]).toEqual([false, { seed: 1 }]);
    editText('{"seed":2}', 'Type');
    expect([draft().isJson, draft().json]).toEqual([true, { seed: 2 }]);
  });

  it('gives every change a higher revision and no change none', () => {
    const { revision } = draft();
    editText(draft().text, 'Type');
    expect(draft().revision).toBe(revision);
    editText('{}', 'Type');
    undo();
    expect(draft().revision).toBe(revision + 2);
  });

  it('takes edits of one name in quick succession back in one step', () => {
    for (let seed = 2; seed < 9; seed++) editJson(() => ({ seed }), 'Seed');
    vi.advanceTimersByTime(2000);
    editJson(() => ({ seed: 99 }), 'Seed');
    undo();
    expect(draft().json).toEqual({ seed: 8 });
    undo();
    expect(draft().text).toBe('{"seed":1}');
    expect(draft().past).toEqual([]);
  });

  it('takes back one by one what stands apart, though named alike', () => {
    for (const seed of [2, 3]) editJson(() => ({ seed }), 'Add', true);
    editJson(() => ({ seed: 4 }), 'Add');
    for (const seed of [3, 2, 1]) {
      undo();
      expect(draft().json).toEqual({ seed });
    }
    expect(draft().past).toEqual([]);
  });

  it('does again what was undone, until something else is done', () => {
    editJson(() => ({ seed: 2 }), 'Seed');
    undo();
    redo();
    expect(draft().json).toEqual({ seed: 2 });
    undo();
    editJson(() => ({ seed: 3 }), 'Other');
    expect(draft().future).toEqual([]);
  });

  it('does not change broken text by a form', () => {
    editText('{', 'Type');
    editJson(() => ({}), 'Seed');
    expect(draft().text).toBe('{');
  });

  it('comes back, with its origin, from a scenario of the gallery by undo', () => {
    openDraft('{"name":"Spike"}', { kind: 'gallery', slug: 'spike' }, 'Open Spike');
    undo();
    expect([draft().text, draft().origin]).toEqual(['{"seed":1}', { kind: 'own' }]);
  });

  it('keeps its bookmarks through edits and their undoing, and has others when another scenario is opened', () => {
    const mine = [{ time: 5, note: 'here' }];
    const later = [{ time: 9, note: 'there' }];
    editJson(() => ({ seed: 2 }), 'Seed');
    setBookmarks(mine);
    undo();
    expect(draft().bookmarks).toEqual(mine);
    openDraft('{"name":"Spike"}', { kind: 'gallery', slug: 'spike' }, 'Open Spike');
    expect(draft().bookmarks).toEqual([]);
    setBookmarks(later);
    undo();
    expect(draft().bookmarks).toEqual(mine);
    redo();
    expect(draft().bookmarks).toEqual(later);
  });

  it('keeps the draft aside before a lesson opens another one, the first of several, and brings it back', () => {
    keepAside();
    openDraft('{"lesson":1}', { kind: 'lesson', slug: 'environment' }, 'Lesson');
    keepAside();
    openDraft('{"lesson":2}', { kind: 'lesson', slug: 'environment' }, 'Lesson');
    expect(draft().own).toEqual({ text: '{"seed":1}', origin: { kind: 'own' }, bookmarks: [] });
    keepOwn();
    expect([draft().text, draft().own]).toEqual(['{"seed":1}', null]);
  });

  it('keeps the own draft aside while a shared one is open, and either choice leaves both reachable', () => {
    const own = { text: '{"mine":1}', origin: { kind: 'own' }, bookmarks: [{ time: 3, note: 'mine' }] } as const;
    startDraft('{"shared":1}', { kind: 'link', fragment: 'x' }, own);
    keepOwn();
    expect([draft().text, draft().own, draft().bookmarks]).toEqual(['{"mine":1}', null, own.bookmarks]);
    undo();
    expect(draft().text).toBe('{"shared":1}');

    startDraft('{"shared":1}', { kind: 'link', fragment: 'x' }, own);
    adoptLinked();
    expect([draft().text, draft().own]).toEqual(['{"shared":1}', null]);
    undo();
    expect(draft().text).toBe('{"mine":1}');
  });
});
