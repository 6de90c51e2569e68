/** Whatever a person does on the stage, and in whatever order: the scenario runs or the action is refused, and undo leads back to the first byte. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { gallery, parseScenario, services, triggers } from '../../../sim/index.ts';
import { draftStore, editJson, startDraft, undo } from '../../stores/draft.ts';
import { addPart, type NewPart, partnersOf } from './add.ts';
import { connect, disconnect, linksIn, offersBetween, whyNot } from './connect.ts';
import { checked, type Outcome, refused } from './outcome.ts';
import { partsIn } from './part.ts';
import { referencesIn } from './references.ts';
import { removePart } from './remove.ts';
import { renamePart } from './rename.ts';

type Act = (json: unknown, pick: (count: number) => number) => Outcome;

const newParts: readonly NewPart[] = [
  { kind: 'function' },
  { kind: 'traffic' },
  ...triggers.map(({ type }): NewPart => ({ kind: 'trigger', type })),
  ...services.map(({ type }): NewPart => ({ kind: 'resource', type })),
];
const names = ['orders', 'a.b', 'x', 'no spaces', '', 'api', '__proto__', 'z'.repeat(70)];

const acts: Readonly<Record<string, Act>> = {
  add: (json, pick) => {
    const made = newParts[pick(newParts.length)] as NewPart;
    const { fit, missing } = partnersOf(json, made);
    return missing === null ? addPart(json, made, fit[pick(fit.length)] ?? null) : refused(missing);
  },
  connect: (json, pick) => {
    const parts = partsIn(json);
    const [from, to] = [parts[pick(parts.length)], parts[pick(parts.length)]];
    if (from === undefined || to === undefined) return refused('nothing');
    const offers = offersBetween(json, from, to);
    const offer = offers[pick(offers.length)];
    return offer === undefined ? refused(whyNot(from, to)) : connect(from, to, offer);
  },
  disconnect: (json, pick) => {
    const links = linksIn(json);
    const link = links[pick(links.length)];
    return link === undefined ? refused('nothing') : disconnect(link);
  },
  rename: (json, pick) => {
    const parts = partsIn(json);
    const part = parts[pick(parts.length)];
    return part === undefined ? refused('nothing') : renamePart(json, part, names[pick(names.length)] ?? '');
  },
  remove: (json, pick) => {
    const parts = partsIn(json);
    const part = parts[pick(parts.length)];
    return part === undefined ? refused('nothing') : removePart(json, part);
  },
};

const action = fc.record({ kind: fc.constantFrom(...Object.keys(acts)), draws: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }) });

describe('the structure of a scenario', () => {
  beforeEach(() => startDraft('{}', { kind: 'own' }));

  it('stays one that runs under any actions, each of which refuses with a reason or is undone to the byte', () => {
    let unchecked = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.constantFrom(...gallery), fc.array(action, { minLength: 1, maxLength: 12 }), ({ scenario }, actions) => {
        const text = JSON.stringify(scenario);
        startDraft(text, { kind: 'own' });
        for (const { kind, draws } of actions) {
          let next = 0;
          const json = draftStore.getState().json;
          const raw = (acts[kind] as Act)(json, (count) => (count === 0 ? 0 : (draws[next++] as number) % count));
          const outcome = checked(json, raw);
          all++;
          if (!outcome.ok) {
            expect(outcome.reason).toMatch(/\S/);
            if (raw.ok) unchecked++;
            continue;
          }
          expect(parseScenario(outcome.json)).toMatchObject({ ok: true });
          editJson(() => outcome.json, outcome.name);
        }
        while (draftStore.getState().past.length > 0) undo();
        expect(draftStore.getState().text).toBe(text);
      }),
      { numRuns: 150 },
    );
    // What only the parser refuses is the exception: a name with a space, a second notification of a bucket.
    expect(unchecked / all).toBeLessThan(0.15);
  }, 60_000);

  it('renames there and back to the same scenario', () => {
    for (const { scenario, slug } of gallery)
      for (const part of partsIn(scenario)) {
        if (part.kind === 'traffic' || (part.kind === 'trigger' && part.value.id === undefined)) continue;
        const there = renamePart(scenario, part, 'other-name');
        if (!there.ok) throw new Error(there.reason);
        expect(
          referencesIn(there.json).filter(({ name }) => name === part.name),
          `${slug} ${part.name}`,
        ).toEqual([]);
        expect(parseScenario(there.json), `${slug} ${part.name}`).toMatchObject({ ok: true });
        const renamed = partsIn(there.json).find(({ kind, name }) => kind === part.kind && name === 'other-name');
        const back = renamePart(there.json, renamed as typeof part, part.name);
        expect(back.ok && JSON.stringify(back.json), `${slug} ${part.name}`).toBe(JSON.stringify(scenario));
      }
  });
});
