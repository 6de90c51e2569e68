/** Progress survives a reload, corrupt storage and the way over a file; it works without any storage. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { interviewKind } from '../interview/progress.ts';
import { lessonKind } from '../lessons/progress.ts';
import { keptProgress } from './keptProgress.ts';

/** A local storage that holds `stored`. */
function storage(stored: Record<string, string> = {}): Map<string, string> {
  const kept = new Map(Object.entries(stored));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  return kept;
}

afterEach(() => void vi.unstubAllGlobals());

const interview = () => keptProgress(interviewKind, 'coldstart.interview');

describe('kept progress', () => {
  it('is there again after a reload, and gone when it is forgotten', () => {
    const kept = storage();
    interview().note('7', { grade: 'partly' });
    const again = interview();
    expect(again.store.getState().progress[7]).toMatchObject({ grade: 'partly', times: 1 });
    again.forget();
    expect(again.store.getState().progress).toEqual({});
    expect(kept.size).toBe(0);
    expect(interview().store.getState().progress).toEqual({});
  });

  it.each(['', '{', '[]', '{"version":9,"answers":{}}', 'null'])('begins anew where %j was stored, and keeps that aside', (text) => {
    const kept = storage({ 'coldstart.interview': text });
    const progress = interview();
    expect(progress.store.getState().progress).toEqual({});
    expect(kept.get('coldstart.interview.aside')).toBe(text);
    progress.note('1', { grade: 'known' });
    expect(interview().store.getState().progress[1]).toMatchObject({ grade: 'known' });
  });

  it('goes to another browser as a file, where newer answers win; other files are turned down', () => {
    storage();
    const here = interview();
    here.note('1', { grade: 'known' });
    here.note('2', { grade: 'not yet' });
    const file = here.text(here.store.getState().progress);
    storage({
      'coldstart.interview': '{"version":1,"answers":{"2":{"grade":"known","times":4,"last":1},"3":{"grade":"known","times":1,"last":1}}}',
    });
    const there = interview();
    expect(there.bring(file)).toBe(true);
    expect(there.store.getState().progress).toMatchObject({ 1: { grade: 'known' }, 2: { grade: 'not yet' }, 3: { grade: 'known' } });
    expect(interview().store.getState().progress).toEqual(there.store.getState().progress);
    const before = there.store.getState().progress;
    for (const other of ['', 'photo', keptProgress(lessonKind, 'coldstart.lessons').text({})]) expect(there.bring(other)).toBe(false);
    expect(there.store.getState().progress).toEqual(before);
  });

  it('works for as long as the page is open where nothing can be stored', () => {
    const fails = () => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', { getItem: fails, setItem: fails, removeItem: fails });
    const progress = interview();
    progress.note('5', { grade: 'known' });
    expect(progress.store.getState().progress[5]).toMatchObject({ grade: 'known' });
    progress.forget();
    expect(progress.store.getState().progress).toEqual({});
  });
});
