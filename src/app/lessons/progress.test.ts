import { describe, expect, it } from 'vitest';
import { noted, readProgress } from '../progress/keyedProgress.ts';
import { lessonKind, stepKey, writeLessonProgress } from './progress.ts';

const key = stepKey('cold-and-warm', 'first');

describe('progress of lessons', () => {
  it('is stored as it always was', () => {
    expect(JSON.parse(writeLessonProgress(noted({}, key, { right: true }, 9)))).toEqual({
      version: 1,
      steps: { 'cold-and-warm/first': { right: true, times: 1, last: 9 } },
    });
    const stored = '{"version":1,"steps":{"cold-and-warm/first":{"right":false,"times":3,"last":1732838400000}}}';
    expect(readProgress(lessonKind, stored)).toEqual({ [key]: { right: false, times: 3, last: 1_732_838_400_000 } });
  });

  it('leaves out what is no step or no prediction', () => {
    const steps = { [key]: { right: true, last: 1 }, 'no step': { right: true, last: 1 }, 'a/b': { right: 'yes', last: 1 }, 'a/c': 3 };
    expect(readProgress(lessonKind, JSON.stringify({ version: 1, steps }))).toEqual({ [key]: { right: true, times: 1, last: 1 } });
  });
});
