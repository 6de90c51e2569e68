import { beforeEach, describe, expect, it } from 'vitest';
import { gallery, runText } from '../../sim/index.ts';
import { cursor } from '../stores/cursor.ts';
import { draftStore, startDraft, undo } from '../stores/draft.ts';
import { doPoke } from './doPoke.ts';
import { pokesFor } from './pokes.ts';

const scenarioOf = (slug: string): unknown => gallery.find((entry) => entry.slug === slug)?.scenario;
const labels = (json: unknown, time = 0) => pokesFor(json, time).map(({ label }) => label);
const timeline = () => (draftStore.getState().json as { readonly timeline?: readonly unknown[] }).timeline ?? [];

beforeEach(() => cursor.set(12e6));

describe('pokes', () => {
  it('send, poison, kill, deploy, raise caps and break services, for whatever the scenario has', () => {
    expect(labels(scenarioOf('first-cold-start'))).toEqual([
      'Send a request through api',
      'Send 50 requests through api',
      'Poison a message through api',
      'Kill an environment of checkout',
      'Deploy checkout',
      'Rotate payment-key',
      'Raise reserved concurrency of checkout from 2 to 4',
      'Stop checkout: reserve 0',
      'Raise concurrency of the account from 1,000 to 2,000',
      'Break orders for 10s',
      'Break payment-key for 10s',
      'Let Lambda fail api for 10s',
    ]);
    expect(labels(scenarioOf('sqs-queue')).filter((label) => label.startsWith('Poison'))).toEqual([
      expect.stringMatching(/^Poison a message into /),
    ]);
  });

  it('go on from what the timeline has set by then', () => {
    const path = 'functions.f.reservedConcurrentExecutions';
    const json = {
      functions: { f: {} },
      timeline: [
        { at: '10s', set: { [path]: 8 } },
        { at: '5s', set: { [path]: 0 } },
      ],
    };
    const raised = (time: number) => labels(json, time).find((label) => label.startsWith('Raise reserved'));
    expect([4e6, 5e6, 10e6].map(raised)).toEqual([
      undefined,
      'Raise reserved concurrency of f from 0 to 1',
      'Raise reserved concurrency of f from 8 to 16',
    ]);
  });

  it.each(gallery.map(({ slug }) => slug))(
    'of %s: each is a step of its own, makes a scenario that runs, and undo takes it back',
    (slug) => {
      const text = JSON.stringify({ ...(scenarioOf(slug) as object), duration: '13s' });
      const pokes = pokesFor(JSON.parse(text), 12e6);
      expect(new Set(pokes.map(({ label }) => label)).size).toBe(pokes.length);
      startDraft(text, { kind: 'own' });
      pokes.forEach((poke, i) => {
        doPoke(poke);
        expect(timeline().at(-1)).toEqual({ at: '12s', ...poke.entry });
        expect(draftStore.getState().past).toHaveLength(i + 1);
      });
      const all = JSON.parse(draftStore.getState().text) as { timeline: { at: string }[] };
      const outcome = runText(JSON.stringify({ ...all, timeline: all.timeline.slice(0, 60) }));
      expect(outcome.ok ? [] : outcome.problems).toEqual([]);
      for (const _ of pokes) undo();
      expect(draftStore.getState().text).toBe(text);
    },
  );

  it('of what is no scenario are none, or harmless', () => {
    for (const odd of [null, 3, [], 'x', { functions: 4, triggers: [null, { type: 'sqs' }], resources: [1] }])
      expect(() => pokesFor(odd, 0)).not.toThrow();
  });
});
