/** Seek equals replay: what stage, lanes and charts draw at a moment follows from the run and the moment alone, not from what was drawn before. */
import { describe, expect, it } from 'vitest';
import { galleryCards, type Trace } from '../../sim/index.ts';
import { runOf } from '../testing.ts';
import { firstDifference, LARGE, momentsOf, type Picture, pictureAt, preparePictures } from './testing.ts';

/** The long test takes 1,000 moments of each scenario. */
const SCENARIOS = 20;
const MOMENTS = 20;

preparePictures();

const chosen = galleryCards.filter(({ slug }) => !LARGE.includes(slug)).slice(0, SCENARIOS);

describe('what is drawn after a seek is what is drawn after playing there', () => {
  it(`is looked at in ${SCENARIOS} scenarios`, () => expect(chosen.length).toBe(SCENARIOS));

  it.each(chosen.map((card, i) => [card.slug, card, i] as const))('in %s', async (_, card, i) => {
    const trace = runOf((await card.load()).scenario);
    expect(firstDifference(pictureAt, trace, momentsOf(trace, i, MOMENTS))).toBeNull();
  });
});

describe('a cache that remembers more than the run', () => {
  const short = async () => runOf({ ...(await (galleryCards[0] as (typeof galleryCards)[number]).load()).scenario, duration: '10s' });

  it('is found when it keeps the last picture for moments close by', async () => {
    const trace = await short();
    const last = new WeakMap<Trace, { readonly t: number; readonly picture: string }>();
    const sluggish: Picture = (run, t) => {
      const before = last.get(run);
      if (before !== undefined && Math.abs(before.t - t) < run.horizon / 20) return before.picture;
      const picture = pictureAt(run, t);
      last.set(run, { t, picture });
      return picture;
    };
    expect(firstDifference(sluggish, trace, momentsOf(trace, 1, MOMENTS))).not.toBeNull();
  });

  it('is found when it only ever goes forwards', async () => {
    const trace = await short();
    const latest = new WeakMap<Trace, number>();
    const oneWay: Picture = (run, t) => {
      const time = Math.max(t, latest.get(run) ?? 0);
      latest.set(run, time);
      return pictureAt(run, time);
    };
    expect(firstDifference(oneWay, trace, momentsOf(trace, 1, MOMENTS))).not.toBeNull();
  });
});
