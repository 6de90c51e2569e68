import { afterEach, expect, it } from 'vitest';
import { firstColdStart, indexTrace, runText } from '../../sim/index.ts';
import { draftStore, editJson, startDraft } from './draft.ts';
import { pinnedStore, pinRun, unpinRun } from './pinned.ts';
import { runStore } from './run.ts';

const text = JSON.stringify(firstColdStart.scenario);

function show(): void {
  const outcome = runText(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  const { trace, summary, warnings } = outcome;
  runStore.setState({ run: { revision: draftStore.getState().revision, trace, index: indexTrace(trace), summary, warnings } });
}

afterEach(() => {
  unpinRun();
  runStore.setState({ run: null });
});

it('keeps the run on screen with its scenario, whatever is edited after', () => {
  startDraft(text, { kind: 'own' });
  show();
  const { run } = runStore.getState();
  expect(pinRun()).toBe(true);
  editJson((json) => ({ ...(json as object), seed: 5 }), 'Seed');
  expect(pinnedStore.getState().pinned).toMatchObject({ run, json: { seed: 391 }, name: 'First cold start' });
  unpinRun();
  expect(pinnedStore.getState().pinned).toBeNull();
});

it('does not keep a run that is not the draft’s', () => {
  expect(pinRun()).toBe(false);
  startDraft(text, { kind: 'own' });
  show();
  editJson((json) => ({ ...(json as object), seed: 5 }), 'Seed');
  expect(pinRun()).toBe(false);
  expect(pinnedStore.getState().pinned).toBeNull();
});
