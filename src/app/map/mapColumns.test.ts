import { describe, expect, it } from 'vitest';
import { galleryCards, triggers } from '../../sim/index.ts';
import { mapColumns } from './mapColumns.ts';

const sources = mapColumns.flatMap((column) => column.sources);

describe('the trigger map', () => {
  it('has every source once, in three columns', () => {
    expect(mapColumns).toHaveLength(3);
    expect(sources.map(({ type }) => type).toSorted()).toEqual(triggers.map(({ type }) => type).toSorted());
  });

  it('opens a scenario for each source that is simulated, and for no other', () => {
    const simulated = triggers.filter((trigger) => trigger.simulated).map(({ type }) => type);
    expect(
      sources
        .filter(({ slug }) => slug !== null)
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(simulated.toSorted());
  });

  it.each(sources.flatMap(({ type, slug }) => (slug === null ? [] : [[type, slug] as const])))('%s is in %s', async (type, slug) => {
    const entry = await galleryCards.find((card) => card.slug === slug)?.load();
    expect(entry?.scenario.triggers?.map((trigger) => trigger.type)).toContain(type);
  });
});
