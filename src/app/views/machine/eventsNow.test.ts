import { beforeEach, describe, expect, it } from 'vitest';
import { gallery, runText, type Trace } from '../../../sim/index.ts';
import { cursor } from '../../stores/cursor.ts';
import { draftStore, startDraft, undo } from '../../stores/draft.ts';
import { eventsNow } from './eventsNow.ts';

function open(slug: string): Trace {
  const text = JSON.stringify(gallery.find((entry) => entry.slug === slug)?.scenario);
  startDraft(text, { kind: 'own' });
  const outcome = runText(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.trace;
}

const timeline = () => (draftStore.getState().json as { readonly timeline?: readonly unknown[] }).timeline ?? [];

beforeEach(() => cursor.set(12e6));

describe('events to send now', () => {
  it('to an environment kill, deploy, send and poison, each as one named step that undo takes back', () => {
    const trace = open('first-cold-start');
    const events = eventsNow(trace, { kind: 'environment', row: 0 }, 12e6);
    expect(events.map(({ label }) => label)).toEqual([
      'Kill this environment',
      'Deploy checkout',
      'Send one through api',
      'Send poison through api',
    ]);
    const before = timeline().length;
    const entries = [
      { at: '12s', kill: { function: 'checkout', count: 1 } },
      { at: '12s', deploy: { function: 'checkout', count: 1 } },
      { at: '12s', invoke: { trigger: 'api', count: 1 } },
      { at: '12s', poison: { trigger: 'api', count: 1 } },
    ];
    events.forEach(({ send }, place) => {
      send();
      expect(timeline().slice(before)).toEqual([entries[place]]);
      expect(runText(draftStore.getState().text).ok).toBe(true);
      undo();
      expect(timeline()).toHaveLength(before);
    });
  });

  it('to a message poison goes into the queue that it came from', () => {
    const trace = open('sqs-queue');
    const row = trace.requests.trigger.findIndex((trigger) => trace.triggers[trigger]?.machine === 'queueMessage');
    const events = eventsNow(trace, { kind: 'request', row }, 12e6);
    events.at(-1)?.send();
    expect(timeline().at(-1)).toMatchObject({ at: '12s', poison: { resource: trace.epochs[0]?.scenario.triggers[0]?.source, count: 1 } });
    expect(runText(draftStore.getState().text).ok).toBe(true);
  });

  it('says of an environment that is not the oldest that another would be killed', () => {
    const trace = open('first-cold-start');
    const second = trace.environments.created[1] as number;
    expect(eventsNow(trace, { kind: 'environment', row: 1 }, second)[0]?.label).toBe('Kill the oldest environment of checkout');
  });
});
