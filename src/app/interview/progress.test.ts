import { describe, expect, it } from 'vitest';
import { noted, readProgress, writeProgress } from '../progress/keyedProgress.ts';
import { dueOrder, type Grade, interviewKind, type Progress } from './progress.ts';

const progressOf = (...answers: readonly (readonly [number: number, grade: Grade, last: number])[]): Progress =>
  answers.reduce<Progress>((progress, [number, grade, last]) => noted(progress, String(number), { grade }, last), {});

describe('progress of the interview', () => {
  it('is stored as it always was, and reads what older versions of the page stored', () => {
    const stored = '{"version":1,"answers":{"4":{"grade":"partly","times":2,"last":1732838400000}}}';
    expect(readProgress(interviewKind, stored)).toEqual({ 4: { grade: 'partly', times: 2, last: 1_732_838_400_000 } });
    expect(JSON.parse(writeProgress(interviewKind, progressOf([4, 'partly', 7])))).toEqual({
      version: 1,
      answers: { 4: { grade: 'partly', times: 1, last: 7 } },
    });
    // Before answers were counted.
    expect(readProgress(interviewKind, '{"version":1,"answers":{"1":{"grade":"known","last":5}}}')).toEqual({
      1: { grade: 'known', times: 1, last: 5 },
    });
  });

  it('leaves out what is no question or no grade', () => {
    const answers = { x: { grade: 'known', last: 1 }, 0: { grade: 'known', last: 1 }, 2: { grade: 'best', last: 1 }, 3: null };
    expect(readProgress(interviewKind, JSON.stringify({ version: 1, answers }))).toEqual({});
  });

  it('asks first for what was not known, then for what was never asked, then for what was known', () => {
    const progress = progressOf([1, 'known', 1], [2, 'partly', 2], [3, 'not yet', 9], [4, 'not yet', 3]);
    expect(dueOrder(progress, [1, 2, 3, 4, 5])).toEqual([4, 3, 2, 5, 1]);
  });
});
