/** Seek equals replay at a thousand moments of each of twenty scenarios, and at some moments of the largest runs. */
import { expect, it } from 'vitest';
import { galleryCards } from '../../sim/index.ts';
import { runOf } from '../testing.ts';
import { firstDifference, LARGE, momentsOf, pictureAt, preparePictures } from './testing.ts';

const SCENARIOS = 20;

preparePictures();

const small = galleryCards.filter(({ slug }) => !LARGE.includes(slug)).slice(0, SCENARIOS);

it.each(small.map((card, i) => [card.slug, card, i] as const))('1,000 moments of %s', async (_, card, i) => {
  const trace = runOf((await card.load()).scenario);
  expect(firstDifference(pictureAt, trace, momentsOf(trace, 1000 + i, 1000))).toBeNull();
});

it.each(galleryCards.filter(({ slug }) => LARGE.includes(slug)).map((card) => [card.slug, card] as const))(
  '10 moments of %s',
  async (_, card) => {
    const trace = runOf((await card.load()).scenario);
    expect(firstDifference(pictureAt, trace, momentsOf(trace, 7, 10))).toBeNull();
  },
);
