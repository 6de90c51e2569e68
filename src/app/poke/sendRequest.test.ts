import { beforeEach, expect, it } from 'vitest';
import { gallery, runText } from '../../sim/index.ts';
import { takeAwaited } from '../engine/awaited.ts';
import { cursor } from '../stores/cursor.ts';
import { draftStore, startDraft } from '../stores/draft.ts';
import { select, selectionStore } from '../stores/selection.ts';
import { sendRequest, triggersOf } from './sendRequest.ts';

beforeEach(() => {
  startDraft(JSON.stringify(gallery[0]?.scenario), { kind: 'own' });
  select(null);
});

it('adds one entry at the cursor, leaves the cursor, and picks the new request once its run is there', () => {
  cursor.set(12_345_678.9);
  sendRequest('api', 1);
  const { json, text, revision } = draftStore.getState();
  expect((json as { timeline: unknown }).timeline).toEqual([{ at: '12.345678s', invoke: { trigger: 'api', count: 1 } }]);
  expect(cursor.get()).toBe(12_345_678.9);

  const outcome = runText(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  takeAwaited(revision - 1, outcome.trace);
  expect(selectionStore.getState().selection).toBe(null);
  takeAwaited(revision, outcome.trace);
  const { selection } = selectionStore.getState();
  expect(selection?.kind).toBe('request');
  expect(outcome.trace.requests.sent[selection?.row ?? -1]).toBe(12_345_678);
});

it('writes whole seconds as seconds', () => {
  cursor.set(12e6);
  sendRequest('api', 1);
  expect(draftStore.getState().text).toContain('"at": "12s"');
});

it('names the triggers of any JSON, however odd', () => {
  expect(triggersOf(draftStore.getState().json)).toEqual(['api']);
  for (const odd of [null, 3, [], {}, { triggers: 1 }, { triggers: [null, { id: 4 }] }]) expect(triggersOf(odd)).toEqual([]);
});
