import { describe, expect, it } from 'vitest';
import { evaluate, parseExpression } from '../../../base/expression/index.ts';
import { resolvePath, summarise, twinOf } from '../../../sim/index.ts';
import { changedJson } from '../../cures/changedJson.ts';
import { runOf } from '../../cures/testing.ts';
import { changedSettings } from '../changedSettings.ts';
import { firstDivergence } from '../firstDivergence.ts';
import { pairCards, readyPairs } from './index.ts';
import { zipOrImage } from './zipOrImage.ts';

describe.each(readyPairs.map((pair) => [pair.slug, pair] as const))('the pair %s', (_, pair) => {
  const other = changedJson(pair.a, pair.edits);
  const [a, b] = [runOf(pair.a), runOf(other)];
  const root = { a: summarise(a), b: summarise(b) };

  it.each(pair.claims)('claims truly: %s', (claim) => {
    const parsed = parseExpression(claim);
    const result = parsed.ok ? evaluate(parsed.expression, root) : parsed;
    expect(result, JSON.stringify(root, null, 1).slice(0, 20_000)).toEqual({ ok: true, value: true });
  });

  it('differs in the settings that its edits name, and in no others', () => {
    const places = (paths: readonly string[]) => paths.map((path) => JSON.stringify(resolvePath(other, path))).sort();
    expect(places(changedSettings(pair.a, other).map(({ path }) => path))).toEqual(places(pair.edits.map(({ path }) => path)));
  });

  it('diverges, and says where', () => {
    const found = firstDivergence(a, b);
    expect(found).not.toBeNull();
    expect(found?.sentence).toMatch(/Request \d+/);
    if (found?.a !== null && found?.b !== null && found !== null) expect(twinOf(a, b, found.a)).toBe(found.b);
  });
});

it('are what menus show of them, in the same order', async () => {
  expect(await Promise.all(pairCards.map(({ load }) => load()))).toEqual(readyPairs);
  expect(pairCards.map(({ slug, title }) => [slug, title])).toEqual(readyPairs.map(({ slug, title }) => [slug, title]));
});

it('have different names', () => {
  expect(new Set(readyPairs.map(({ slug }) => slug)).size).toBe(readyPairs.length);
});

it('zip or image: the image starts sooner once the archive is large', () => {
  const large = (type: string) => [{ path: 'functions.score.package', value: { type, size: 40 } }];
  const [zip, image] = ['Zip', 'Image'].map(
    (type) => summarise(runOf(changedJson(zipOrImage.a, large(type)))).functions.score?.InitDuration.p50,
  );
  expect(zip).toBeGreaterThan(2 * (image as number));
});
