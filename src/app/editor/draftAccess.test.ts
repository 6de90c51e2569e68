import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftStore, startDraft, undo } from '../stores/draft.ts';
import { editDraft, holdEdits, setDraftPath } from './draftAccess.ts';

const names = () => draftStore.getState().past.map(({ name }) => name);
let now = 0;

beforeEach(() => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  startDraft('{ "a": 0 }', { kind: 'own' });
  now += 1e6;
});

describe('edits while a pointer is held', () => {
  const drag = (values: number[]) => {
    holdEdits();
    for (const value of values) {
      now += 5000;
      setDraftPath(['a'], value, 'A');
    }
    dispatchEvent(new Event('pointerup'));
  };
  it('are one step back, however long the drag rests', () => {
    drag([1, 2, 3]);
    expect(names()).toEqual(['A']);
    undo();
    expect(draftStore.getState().json).toEqual({ a: 0 });
  });
  it('are two steps back when they were two drags', () => {
    drag([1, 2]);
    drag([3, 4]);
    expect(names()).toEqual(['A', 'A']);
    undo();
    expect(draftStore.getState().json).toEqual({ a: 2 });
  });
  it('stay apart when they have different names', () => {
    holdEdits();
    editDraft('A', () => ({ a: 1 }));
    editDraft('B', () => ({ a: 2 }));
    dispatchEvent(new Event('pointerup'));
    expect(names()).toEqual(['A', 'B']);
  });
});
