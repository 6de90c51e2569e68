import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readSavedPinned, savePinned } from './savedPinned.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('brings back what was kept, and forgets what was let go', () => {
  expect(readSavedPinned()).toBeNull();
  savePinned({ name: 'Before', json: { seed: 7 } });
  expect(readSavedPinned()).toEqual({ name: 'Before', json: { seed: 7 } });
  savePinned(null);
  expect([readSavedPinned(), kept.size]).toEqual([null, 0]);
});

it.each(['{', 'null', '7', '{"version":2,"name":"A","json":{}}', '{"version":1,"json":{}}', '{"version":1,"name":"A","json":null}'])(
  'takes %s for nothing',
  (text) => {
    kept.set('coldstart.pinned', text);
    expect(readSavedPinned()).toBeNull();
  },
);
