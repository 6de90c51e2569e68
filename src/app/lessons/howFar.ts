/** How far a person is with a lesson. */
import type { Lesson } from '../../lessons/index.ts';
import { type LessonProgress, stepKey } from './progress.ts';

/** How many of its steps were run. */
export const stepsDone = ({ slug, steps }: Lesson, progress: LessonProgress): number =>
  steps.filter((step) => progress[stepKey(slug, step.slug)] !== undefined).length;

/** The step, from 0, where it goes on: a lesson that was broken off at the first one not run, one that is done at its beginning. */
export function firstOpen({ slug, steps }: Lesson, progress: LessonProgress): number {
  return Math.max(
    0,
    steps.findIndex((step) => progress[stepKey(slug, step.slug)] === undefined),
  );
}
