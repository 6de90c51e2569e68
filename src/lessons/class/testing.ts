/** Predictions and classes for the tests of this folder. */
import fc from 'fast-check';
import { isRight } from '../lessons/answerKey.ts';
import type { Lesson, Prediction } from '../lessons/lesson.ts';
import type { ClassSetup } from './classSetup.ts';
import { keyOf, stepVariants, variantScenario } from './stepVariants.ts';

const ids = (most: number): fc.Arbitrary<readonly string[]> =>
  fc.integer({ min: 2, max: most }).map((count) => Array.from({ length: count }, (_, i) => `id-${i}`));
const bar = fc
  .record({ min: fc.integer({ min: -50, max: 100 }), places: fc.integer({ min: 2, max: 500 }), step: fc.constantFrom(0.1, 0.5, 1, 10, 50) })
  .map(({ min, places, step }) => ({ min, max: Number((min + places * step).toPrecision(12)), step, unit: 'ms', close: step }));

/** One of every kind. */
export const predictionArbitrary: fc.Arbitrary<Prediction> = fc.oneof(
  ids(8).map((all): Prediction => ({ kind: 'cause', options: all.map((id) => ({ id, when: '1 == 1' })) })),
  bar.map((range): Prediction => ({ kind: 'number', value: '1', ...range })),
  ids(7).map(
    (all): Prediction => ({
      kind: 'order',
      events: all.map((id) => ({ id, moment: { kind: 'event', event: 'coldStart' } })),
    }),
  ),
  fc.tuple(bar, fc.integer({ min: 2, max: 10 })).map(
    ([range, points]): Prediction => ({
      kind: 'curve',
      along: { kind: 'settings', unit: 'MB', points: Array.from({ length: points }, (_, i) => ({ x: String(i), value: '1' })) },
      ...range,
    }),
  ),
);

/** A class about the lesson on concurrency, all steps open. */
export const classOf = (changes: Partial<ClassSetup> = {}): ClassSetup => ({
  id: 'C0DE42',
  name: 'Tuesday',
  subject: {
    kind: 'lesson',
    slug: 'concurrency-caps',
    open: ['rate-times-duration', 'slower', 'quota', 'request-rate'],
    playground: false,
  },
  locks: [],
  hidesAnswers: false,
  variants: {},
  ...changes,
});

/** What is wrong with the variants of a step: keys that are right in another variant, or a variant without a key. Empty when all is well. */
export function variantFaults(lesson: Lesson, index: number): readonly string[] {
  const step = lesson.steps[index];
  const proposals = stepVariants(lesson, index);
  if (step === undefined || proposals.length === 0) return [];
  const keys = proposals.map((_, i) => keyOf(step, variantScenario(lesson, index, proposals, i + 1)));
  return keys.flatMap((key, i) => {
    const name = `${lesson.slug}, ${step.slug}, variant ${i + 1}`;
    if (key === null) return [`${name} has no key`];
    return keys.flatMap((other, j) =>
      j !== i && other !== null && isRight(step.prediction, key, other) ? [`${name} is right in variant ${j + 1}`] : [],
    );
  });
}
