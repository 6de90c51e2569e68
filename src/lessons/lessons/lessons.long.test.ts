/** Every key, moment and claim of every lesson over a hundred seeds. */
import { describe, expect, it } from 'vitest';
import { lessons } from './index.ts';
import { faultsOf } from './testing.ts';

const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('lesson %s', (_slug, lesson) => {
  it.each(lesson.steps.map(({ slug }, index) => [slug, index] as const))('%s', (_step, index) => {
    expect(SEEDS.flatMap((seed) => faultsOf(lesson, index, seed))).toEqual([]);
  });
});
