/** Every step of every lesson: two variants of it have different keys, or it has none and says so. */
import { describe, expect, it } from 'vitest';
import { lessons } from '../lessons/index.ts';
import { canVary, stepVariants } from './stepVariants.ts';
import { variantFaults } from './testing.ts';

describe.each(lessons.map((lesson) => [lesson.slug, lesson] as const))('variants of %s', (_slug, lesson) => {
  it.each(lesson.steps.map(({ slug }, index) => [slug, index] as const))('%s: none, or several whose keys differ', (_step, index) => {
    expect(variantFaults(lesson, index)).toEqual([]);
  });
});

it('many steps that ask for a number have variants', () => {
  const asked = lessons.flatMap((lesson) =>
    lesson.steps.flatMap((step, index) => (canVary(step) ? [stepVariants(lesson, index).length] : [])),
  );
  expect(asked.filter((count) => count > 1).length).toBeGreaterThan(asked.length / 3);
});
