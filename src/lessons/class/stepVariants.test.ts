import { describe, expect, it } from 'vitest';
import { lessons } from '../lessons/index.ts';
import { canVary, keyOf, stepVariants, variantEdits, variantScenario } from './stepVariants.ts';
import { variantFaults } from './testing.ts';
import { variedLeaves } from './variedLeaves.ts';

/** All lessons are looked at in stepVariants.long.test.ts. */
const some = lessons.filter(({ slug }) => ['cold-and-warm', 'reserved-and-provisioned'].includes(slug));

describe('variants of a step', () => {
  it.each(some.map((lesson) => [lesson.slug, lesson] as const))('of %s: two of them have different keys', (_, lesson) => {
    const counts = lesson.steps.map((_step, index) => stepVariants(lesson, index).length);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(5);
    expect(lesson.steps.flatMap((_step, index) => variantFaults(lesson, index))).toEqual([]);
  });

  it('are none where the words after the run are true of one answer only', () => {
    for (const lesson of some) {
      for (const [index, step] of lesson.steps.entries()) if (!canVary(step)) expect(stepVariants(lesson, index)).toEqual([]);
    }
  });

  it('are the same every time, begin again where a student’s number is higher, and 0 is the step itself', () => {
    const lesson = some[0] as (typeof some)[number];
    const index = lesson.steps.findIndex(canVary);
    expect(variantEdits(lesson, index, [3, 5], 1)).toEqual(variantEdits(lesson, index, [3, 5], 3));
    expect(variantEdits(lesson, index, [3, 5], 1)).not.toEqual(variantEdits(lesson, index, [3, 5], 2));
    expect(variantEdits(lesson, index, [3, 5], 0)).toEqual([]);
    expect(variantEdits(lesson, index, [], 4)).toEqual([]);
    expect(variantScenario(lesson, index, [3], 1)).toEqual(variantScenario(lesson, index, [3], 1));
  });

  it('whose scenario is not valid have no key', () => {
    const [lesson] = lessons;
    if (lesson?.steps[0] === undefined) throw new Error('no lesson');
    expect(keyOf(lesson.steps[0], { version: 1, functions: { f: { memorySize: 7 } } })).toBeNull();
  });
});

describe('the numbers that a variant may change', () => {
  it('are rates, counts, work and caps, rounded as a person would, and nothing else', () => {
    const scenario = {
      seed: 3,
      traffic: [{ rate: 50, count: 7, at: '2s' }],
      functions: { f: { memorySize: 512, timeout: '3s', handler: [{ io: '150ms' }, { call: 'x' }], reservedConcurrentExecutions: 0 } },
    };
    expect(variedLeaves(scenario).map(({ path, scaled }) => [path, scaled(1.3)])).toEqual([
      ['traffic.0.rate', 65],
      ['traffic.0.count', 9],
      ['functions.f.memorySize', 670],
      ['functions.f.handler.0.io', '200ms'],
    ]);
  });
});
