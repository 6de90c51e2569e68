/** What a person has predicted in the lessons. */
import { type Progress, type ProgressKind, writeProgress } from '../progress/keyedProgress.ts';

export interface Predicted {
  /** Whether the newest prediction was right. */
  readonly right: boolean;
}

/** By lesson and step, as {@link stepKey} writes them. */
export type LessonProgress = Progress<Predicted>;

export const stepKey = (lesson: string, step: string): string => `${lesson}/${step}`;

export const lessonKind: ProgressKind<Predicted> = {
  field: 'steps',
  isKey: (key) => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(key),
  readOwn: ({ right }) => (typeof right === 'boolean' ? { right } : null),
};

/** As a file. */
export const writeLessonProgress = (steps: LessonProgress): string => writeProgress(lessonKind, steps);
