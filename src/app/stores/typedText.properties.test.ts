/** Whatever is typed into the JSON side: the last valid run stays on screen, each problem says where and what to do, and nothing breaks that reads the draft. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { gallery, parseScenario, type RunReply, type RunRequest, runText } from '../../sim/index.ts';
import { controlsFor } from '../editor/controls.ts';
import { placeProblems } from '../editor/problemsAt.ts';
import { rows } from '../editor/sections/rows.ts';
import { pokesFor } from '../poke/pokes.ts';
import { triggersOf } from '../poke/sendRequest.ts';
import { timelineMarks } from '../poke/timelineMarks.ts';
import { limitCursor } from './cursor.ts';
import { draftStore, editText, startDraft } from './draft.ts';
import { runStore } from './run.ts';
import { setHorizon } from './window.ts';

const base = JSON.stringify({ ...gallery[0]?.scenario, duration: '2s' }, null, 2);
const ready = runText(base);
if (!ready.ok) throw new Error('the gallery is valid');

/** Answers at once, as the worker would; a valid scenario gets the same small run, since a typed digit may ask for billions of requests. */
class InstantWorker {
  onmessage: ((event: { readonly data: RunReply }) => void) | null = null;
  onerror = null;
  addEventListener(): void {}
  terminate(): void {}
  postMessage({ revision, text }: RunRequest): void {
    const parsed = parseScenario(text);
    const outcome = parsed.ok && ready.ok ? { ...ready, warnings: parsed.warnings } : (parsed as Extract<typeof parsed, { ok: false }>);
    this.onmessage?.({ data: { revision, outcome, failure: null } });
  }
}

beforeAll(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', InstantWorker);
  vi.stubGlobal('document', { title: '' });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  // The engine keeps cursor and window within its runs.
  limitCursor(Number.POSITIVE_INFINITY);
  setHorizon(0);
  runStore.setState({ run: null, problems: [], failure: null, busy: false });
});

const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'null',
    '[]',
    '{}',
    '"x"',
    '1e999',
    '-0',
    '\ud800',
    '{"__proto__": {"polluted": 1}}',
    '{"functions": {"__proto__": {}, "constructor": {}, "a": {}}}',
    '{"functions": {"a": {}, "a": {"memorySize": 1}}}',
    '{"functions": [], "triggers": {}, "timeline": 7, "traffic": [null, 3, "x"], "resources": [[]]}',
    '{"functions": {"a": {"handler": [null, 1, {"cpu": {}}, {"cpu": null}, {"call": 3, "on": {}}], "role": [], "resourcePolicy": 1}}}',
    '{"functions": {"a": {"role": {"Statement": {"Effect": 1, "Action": {}, "Resource": [[]]}}}}}',
    '{"timeline": [{"at": "x"}, {"at": 3, "set": []}, {"set": {"__proto__": 1}}, {"fault": null}]}',
  ),
  fc.constantFrom('[', '{"a":', '[{"a":[').chain((text) => fc.integer({ min: 1, max: 20_000 }).map((times) => text.repeat(times))),
  fc.integer({ min: 1, max: 3_000 }).map((depth) => `{"functions": ${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`),
  fc.integer({ min: 1, max: 300_000 }).map((length) => `{"name": "${'x'.repeat(length)}", "functions": {"f": {}}}`),
);

/** What a hand does to a text: types, deletes, cuts off, pastes, replaces everything. */
const edit: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), garbage).map(
    ([at, typed]) =>
      (text: string) =>
        splice(text, at, 0, typed),
  ),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 })).map(
    ([at, count]) =>
      (text: string) =>
        splice(text, at, count, ''),
  ),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '0', '9', ' ', '\n', 'e')).map(
    ([at, typed]) =>
      (text: string) =>
        splice(text, at, 1, typed),
  ),
  fc.double({ min: 0, max: 1, noNaN: true }).map((at) => (text: string) => text.slice(0, Math.floor(at * text.length))),
  garbage.map((text) => () => text),
  fc.constant(() => base),
);

function splice(text: string, at: number, count: number, typed: string): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + typed + text.slice(place + count);
}

it('never loses the last valid run', async () => {
  // The first worker starts with its file.
  const { startEngine } = await import('../engine/startEngine.ts');
  let broken = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      startDraft(base, { kind: 'own' });
      runStore.setState({ run: null, problems: [], failure: null, busy: false });
      const stop = startEngine({ plays: false });
      const first = runStore.getState().run;
      expect(first).not.toBeNull();
      for (const apply of edits) {
        const before = runStore.getState().run;
        editText(apply(draftStore.getState().text), 'Scenario text');
        const { run, problems, failure, busy } = runStore.getState();
        const { text, json, revision } = draftStore.getState();
        expect([failure, busy]).toEqual([null, false]);
        const parsed = parseScenario(text);
        if (parsed.ok) expect([run?.revision, problems]).toEqual([revision, []]);
        else {
          broken++;
          expect(run).toBe(before);
          expect(problems.length).toBeGreaterThan(0);
          for (const { path, message, remedy } of problems) {
            expect(typeof path).toBe('string');
            expect(message.length).toBeGreaterThan(5);
            expect(remedy.length).toBeGreaterThan(5);
          }
        }
        readEverything(json);
      }
      stop();
    }),
    { numRuns: 150 },
  );
  expect(broken).toBeGreaterThan(200);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

/** All that the page works out of a draft that need not be a scenario. */
function readEverything(json: unknown): void {
  for (const row of rows) {
    row.summary(json, 'a');
    row.places(json, 'a');
  }
  controlsFor(json, []);
  placeProblems(json, runStore.getState().problems);
  timelineMarks(json, 2e6);
  pokesFor(json, 1e6);
  triggersOf(json);
}
