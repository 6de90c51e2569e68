/** Random edits of every kind, as the form and the text make them: the draft parses or says what is wrong and what to do; undo and redo walk over the same bytes. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Field,
  galleryCards,
  parseScenario,
  services,
  timelineKinds,
  trafficPatterns,
  triggerFields,
  triggers,
} from '../../sim/index.ts';
import { doPoke } from '../poke/doPoke.ts';
import { pokesFor } from '../poke/pokes.ts';
import { cursor } from '../stores/cursor.ts';
import { draftStore, editText, redo, startDraft, undo } from '../stores/draft.ts';
import { currentJson, editApart, setDraftPath } from './draftAccess.ts';
import { newValueOf, newVariant } from './fields/newValue.ts';
import { namesIn } from './fields/references.ts';
import { getAt, insertAfter, moveAt, type Path, setAt } from './path.ts';
import { entriesOf, itemsOf } from './record.ts';
import { newTimelineEntry } from './sections/newTimelineEntry.ts';
import { renamedCopy } from './sections/renamedCopy.ts';
import { retype } from './sections/retype.ts';
import { declaredIn } from './testing.ts';

/** Edits of one run; fewer than undo keeps. */
const MOST_EDITS = 40;

/** Numbers from 0 to 1 that decide what an edit is about; so an edit fits whatever the draft has become. */
type Dice = readonly number[];

const pick = <T>(list: readonly T[], die: number | undefined): T | undefined => list[Math.floor((die ?? 0) * list.length)];

/** Every edit by what it does. Each returns whether it found something to do. */
const edits: Readonly<Record<string, (dice: Dice) => void>> = {
  set([where, what]) {
    const place = pick(declaredIn(currentJson()), where);
    if (place !== undefined) setDraftPath(place.path, valueFor(place.field, what ?? 0), `Set ${place.path.at(-1)}`);
  },
  reset([where]) {
    const place = pick(declaredIn(currentJson()), where);
    if (place !== undefined) setDraftPath(place.path, undefined, `Reset ${place.path.at(-1)}`);
  },
  addEntry([where]) {
    const json = currentJson();
    const list = pick(listsIn(json), where);
    if (list === undefined) return;
    const names = namesIn(json);
    const entry =
      list.field.item.kind === 'variant'
        ? newVariant(list.field.item.variants, pick(Object.keys(list.field.item.variants), where) ?? '', names)
        : newValueOf(list.field.item, names);
    editApart(`Add to ${list.path.at(-1)}`, (before) => setAt(before, list.path, [...itemsOf(getAt(before, list.path)), entry]));
  },
  move([where, from, to]) {
    const list = pick(filledLists(), where);
    if (list === undefined) return;
    const length = itemsOf(getAt(currentJson(), list)).length;
    editApart(`Move in ${list.at(-1)}`, (json) => moveAt(json, list, Math.floor((from ?? 0) * length), Math.floor((to ?? 0) * length)));
  },
  duplicate([where, which]) {
    const list = pick(filledLists(), where);
    if (list === undefined) return;
    const items = itemsOf(getAt(currentJson(), list));
    const place = Math.floor((which ?? 0) * items.length);
    editApart(`Duplicate in ${list.at(-1)}`, (json) => insertAfter(json, list, place, renamedCopy(items[place], [])));
  },
  remove([where, which]) {
    const list = pick(filledLists(), where);
    if (list === undefined) return;
    const { length } = itemsOf(getAt(currentJson(), list));
    editApart(`Remove from ${list.at(-1)}`, (json) => setAt(json, [...list, Math.floor((which ?? 0) * length)], undefined));
  },
  addResource([type]) {
    const service = pick(services, type)?.type ?? 's3';
    editApart('Add a resource', (json) => setAt(json, ['resources', `new-${service}`], { type: service }));
  },
  removeNamed([which]) {
    const json = currentJson();
    const paths = ['functions', 'resources'].flatMap((section) => entriesOf(getAt(json, [section])).map(([name]) => [section, name]));
    const path = pick(paths, which);
    if (path !== undefined) editApart(`Remove ${path[1]}`, (before) => setAt(before, path, undefined));
  },
  rename([which]) {
    const path = pick(
      itemsOf(getAt(currentJson(), ['triggers'])).map((_, i) => ['triggers', i, 'id']),
      which,
    );
    if (path !== undefined) setDraftPath(path, `renamed-${path[1]}`, 'Rename a trigger');
  },
  retype([which, type]) {
    const json = currentJson();
    const places = itemsOf(getAt(json, ['triggers'])).map((_, i) => ['triggers', i]);
    const path = pick(places, which);
    const next = pick(triggers, type);
    if (path !== undefined && next !== undefined)
      setDraftPath(path, retype(getAt(json, path), 'type', next.type, triggerFields(next), namesIn(json)), 'Type of a trigger');
  },
  repattern([which, pattern]) {
    const json = currentJson();
    const path = pick(
      itemsOf(getAt(json, ['traffic'])).map((_, i) => ['traffic', i]),
      which,
    );
    const next = pick(Object.keys(trafficPatterns), pattern);
    if (path !== undefined && next !== undefined)
      setDraftPath(path, retype(getAt(json, path), 'pattern', next, trafficPatterns[next] ?? {}, namesIn(json)), 'Pattern');
  },
  timeline([kind]) {
    const json = currentJson();
    const entry = newTimelineEntry(pick(Object.keys(timelineKinds), kind) ?? '', json);
    if (entry !== null)
      editApart('Add an entry', (before) => setAt(before, ['timeline'], [...itemsOf(getAt(before, ['timeline'])), { at: '1s', ...entry }]));
  },
  poke([which, when]) {
    cursor.set((when ?? 0) * 5e6);
    const poke = pick(pokesFor(currentJson(), cursor.get()), which);
    if (poke !== undefined) doPoke(poke);
  },
  type([at, what]) {
    const { text } = draftStore.getState();
    const place = Math.floor((at ?? 0) * text.length);
    editText(
      text.slice(0, place) + (pick(['"', '{', '}', ',', '0', 'x', '"__proto__": {},'], what) ?? '') + text.slice(place),
      'Scenario text',
    );
  },
  cut([at, count]) {
    const { text } = draftStore.getState();
    const place = Math.floor((at ?? 0) * text.length);
    editText(text.slice(0, place) + text.slice(place + 1 + Math.floor((count ?? 0) * 20)), 'Scenario text');
  },
  mend() {
    editText(JSON.stringify(currentJson(), null, 1), 'Scenario text');
  },
  undo,
  /** Where nothing was taken back, the newest edit is, and done again. */
  redo() {
    if (draftStore.getState().future.length === 0) undo();
    redo();
  },
};

const dice = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 3, maxLength: 3 });
const edit = fc.record({ kind: fc.constantFrom(...Object.keys(edits)), dice, pause: fc.constantFrom(0, 100, 2000) });

beforeEach(() => {
  vi.useFakeTimers();
});

describe('editing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('leaves a draft that parses or says where it is wrong and what to do; undo to the start and redo to the end give the same bytes', async () => {
    const texts = await Promise.all(galleryCards.map(async (card) => JSON.stringify((await card.load()).scenario, null, 2)));
    const done = new Map<string, number>();
    let [valid, wrong] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: MOST_EDITS }), (text, steps) => {
        startDraft(text, { kind: 'own' });
        const names: string[] = [];
        for (const { kind, dice: thrown, pause } of steps) {
          vi.advanceTimersByTime(pause);
          const { revision } = draftStore.getState();
          edits[kind]?.(thrown);
          const draft = draftStore.getState();
          if (draft.revision > revision) done.set(kind, (done.get(kind) ?? 0) + 1);
          const parsed = parseScenario(draft.text);
          if (parsed.ok) valid++;
          else {
            wrong++;
            expect(parsed.problems.length).toBeGreaterThan(0);
            for (const { path, message, remedy } of parsed.problems)
              expect({ path, message, remedy }).toEqual({
                path: expect.any(String),
                message: expect.stringMatching(/./),
                remedy: expect.stringMatching(/./),
              });
          }
        }
        while (draftStore.getState().future.length > 0) redo();
        const end = draftStore.getState();
        for (const { name } of end.past) {
          expect(name).not.toBe('');
          names.push(name);
        }
        const way = [...end.past.map((each) => each.text), end.text];
        for (let left = way.length - 2; left >= 0; left--) {
          undo();
          expect(draftStore.getState().text).toBe(way[left]);
        }
        expect(draftStore.getState().text).toBe(text);
        undo();
        expect(draftStore.getState().text).toBe(text);
        for (const then of way.slice(1)) {
          redo();
          expect(draftStore.getState().text).toBe(then);
        }
        expect(draftStore.getState().past.map(({ name }) => name)).toEqual(names);
      }),
      { numRuns: 120 },
    );
    // Each kind of edit was done, and both valid and wrong drafts were met.
    for (const kind of Object.keys(edits)) expect([kind, (done.get(kind) ?? 0) > 0]).toEqual([kind, true]);
    expect(Math.min(valid, wrong)).toBeGreaterThan(100);
  });

  it('keeps the order of keys, and all that it does not touch, when one setting is changed', async () => {
    const texts = await Promise.all(galleryCards.map(async (card) => JSON.stringify((await card.load()).scenario)));
    fc.assert(
      fc.property(fc.constantFrom(...texts), dice, (text, [where, what]) => {
        startDraft(text, { kind: 'own' });
        const before = currentJson();
        const place = pick(
          declaredIn(before).filter(({ path }) => getAt(before, path) !== undefined),
          where,
        );
        if (place === undefined) return;
        setDraftPath(place.path, valueFor(place.field, what ?? 0), 'Set');
        const after = currentJson();
        expect(JSON.stringify(setAt(after, place.path, getAt(before, place.path)))).toBe(JSON.stringify(before));
      }),
      { numRuns: 200 },
    );
  });
});

/** Something that may be typed into the field: often right, sometimes not. */
function valueFor(field: Field, die: number): unknown {
  if (die < 0.15) return pick([-1, 0, 1e12, '', 'x', [], {}, null, true], die / 0.15);
  const names = namesIn(currentJson());
  const number = field.kind === 'integer' || field.kind === 'size' ? Math.floor(die * 2000) : die;
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'size':
    case 'share':
      return Math.min(field.max ?? Number.POSITIVE_INFINITY, Math.max(field.min ?? 0, number));
    case 'duration':
      return `${1 + Math.floor(die * 900)}s`;
    case 'choice':
      return pick(field.options, die);
    case 'flag':
      return die > 0.5;
    case 'text':
      return `text ${die}`.slice(0, field.maxLength ?? 20);
    default:
      return newValueOf(field, names);
  }
}

/** Lists that are declared, empty ones too. */
function listsIn(json: unknown) {
  return declaredIn(json).flatMap(({ path, field }) => (field.kind === 'list' ? [{ path, field }] : []));
}

/** Where lists with entries stand. */
function filledLists(): readonly Path[] {
  const json = currentJson();
  const own: readonly Path[] = [['triggers'], ['traffic'], ['timeline'], ...listsIn(json).map(({ path }) => path)];
  return own.filter((path) => itemsOf(getAt(json, path)).length > 0);
}
