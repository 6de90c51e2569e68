/** What a person knows of the interview questions, in their own judgement, and what to ask them next. */
import type { Progress as Keyed, ProgressKind } from '../progress/keyedProgress.ts';

/** How it went. */
export const grades = ['not yet', 'partly', 'known'] as const;
export type Grade = (typeof grades)[number];

export interface Graded {
  /** The newest grade. */
  readonly grade: Grade;
}

/** By number of the question. */
export type Progress = Keyed<Graded>;

export const interviewKind: ProgressKind<Graded> = {
  field: 'answers',
  isKey: (key) => /^[1-9]\d*$/.test(key),
  readOwn: ({ grade }) => {
    const known = grades.find((each) => each === grade);
    return known === undefined ? null : { grade: known };
  },
};

/**
 * `numbers` in the order in which they should be asked: first what was not known or partly known, the longest ago first; then what was never asked;
 * then what was known.
 */
export function dueOrder(progress: Progress, numbers: readonly number[]): readonly number[] {
  const rank = (number: number): number => {
    const answered = progress[number];
    return answered === undefined ? 2 : grades.indexOf(answered.grade) + (answered.grade === 'known' ? 1 : 0);
  };
  return numbers.toSorted((a, b) => rank(a) - rank(b) || (progress[a]?.last ?? 0) - (progress[b]?.last ?? 0) || a - b);
}
