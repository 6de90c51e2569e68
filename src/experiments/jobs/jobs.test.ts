import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstColdStart, gallery, runText } from '../../sim/index.ts';
import { canonicalJson, scenarioHash } from './canonicalJson.ts';
import { failedJob, faultOf, runJob } from './job.ts';
import { createResultCache, resultKey } from './resultCache.ts';

describe('a job', () => {
  it('comes to the summary of the run', () => {
    const text = JSON.stringify(firstColdStart.scenario);
    const run = runText(text);
    expect(runJob({ text })).toEqual({ ok: true, summary: run.ok && run.summary });
    const late = runJob({ text, window: { from: 20e6 } });
    expect(late.ok && late.summary.triggers.api?.sent).toBeLessThan(run.ok ? (run.summary.triggers.api?.sent ?? 0) : 0);
  });

  it('comes to problems where the text is no scenario, and says them in one line', () => {
    const result = runJob({ text: '{"functions": {"f": {"memorySize": 1}}}' });
    expect(result.ok).toBe(false);
    expect(faultOf(result)).toMatch(/^functions\.f\.memorySize: /);
    expect(faultOf(failedJob('out of memory'))).toBe('out of memory');
    expect(faultOf(runJob({ text: '{"functions": {"f": {}}}' }))).toBeNull();
  });
});

/** The same JSON with the keys of every object in another order. */
function shuffled(json: unknown, names = false): unknown {
  if (Array.isArray(json)) return json.map((item) => shuffled(item));
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).map(([key, value]) => [key, shuffled(value, ['functions', 'resources'].includes(key))]);
  return Object.fromEntries(names ? entries : entries.reverse());
}

const otherwise = (scenario: unknown) => ({ ...(shuffled(scenario) as object), description: 'another remark', $schema: './schema.json' });

describe('the hash of a scenario', () => {
  it('is the same however it is laid out', () => {
    for (const { scenario } of gallery) expect(scenarioHash(otherwise(scenario))).toBe(scenarioHash(scenario));
    expect(new Set(gallery.map(({ scenario }) => scenarioHash(scenario))).size).toBe(gallery.length);
  });

  it.each(['first-cold-start', 'image-pipeline', 'sns-fan-out', 'wrong-bucket'])('stands for one run: %s', (slug) => {
    const scenario = gallery.find((entry) => entry.slug === slug)?.scenario;
    const run = runJob({ text: JSON.stringify(scenario) });
    expect(run.ok).toBe(true);
    expect(runJob({ text: JSON.stringify(otherwise(scenario)) })).toEqual(run);
    expect(runJob({ text: canonicalJson(scenario) })).toEqual(run);
  });

  it('differs with every setting, the order of lists, and the order of functions', () => {
    const hashes = [
      { functions: { f: {}, g: {} } },
      { functions: { g: {}, f: {} } },
      { functions: { f: { memorySize: 256 }, g: {} } },
      { functions: { f: { handler: [{ io: '1s' }, { io: '2s' }] } } },
      { functions: { f: { handler: [{ io: '2s' }, { io: '1s' }] } } },
      { functions: { description: {} } },
      { functions: {} },
    ].map(scenarioHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('holds for any JSON, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(canonicalJson(JSON.parse(canonicalJson(json)))).toBe(canonicalJson(json));
        expect(scenarioHash(json)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});

describe('kept results', () => {
  const done = { ok: false, problems: [], failure: null } as const;

  it('are found again, by scenario and window', () => {
    const cache = createResultCache();
    const key = resultKey(firstColdStart.scenario);
    expect(cache.get(key)).toBeUndefined();
    cache.set(key, done);
    expect(cache.get(resultKey({ ...firstColdStart.scenario, description: '' }))).toBe(done);
    expect(cache.get(resultKey(firstColdStart.scenario, { from: 1 }))).toBeUndefined();
    expect(cache.get(resultKey({ ...firstColdStart.scenario, seed: 2 }))).toBeUndefined();
  });

  it('go when there are too many, those first that were used longest ago', () => {
    const cache = createResultCache(2);
    cache.set('a', done);
    cache.set('b', done);
    cache.get('a');
    cache.set('c', done);
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('are none when the program failed', () => {
    const cache = createResultCache();
    cache.set('a', failedJob('out of memory'));
    expect(cache.get('a')).toBeUndefined();
  });
});
