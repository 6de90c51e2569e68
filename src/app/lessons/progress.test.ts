/** Progress of lessons survives everything that can be stored, and comes back as it was written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedProgress, predicted, readLessonProgress, stepKey, writeLessonProgress } from './progress.ts';

const key = stepKey('cold-and-warm', 'first');

describe('progress of lessons', () => {
  it('comes back as it was written', () => {
    const progress = predicted(predicted({}, key, false, 5), key, true, 9);
    expect(progress[key]).toEqual({ right: true, times: 2, last: 9 });
    expect(readLessonProgress(writeLessonProgress(progress))).toEqual(progress);
  });

  it('is read with care: nothing throws, and what makes no sense is left out', () => {
    for (const text of ['', '[]', 'null', '{"version":2,"steps":{}}', '{"version":1}']) expect(readLessonProgress(text)).toBeNull();
    const steps = {
      [key]: { right: true, last: 1, times: -3 },
      'no step': { right: true, last: 1 },
      'a/b': { right: 'yes', last: 1 },
      'a/c': 3,
    };
    expect(readLessonProgress(JSON.stringify({ version: 1, steps }))).toEqual({ [key]: { right: true, times: 1, last: 1 } });
    fc.assert(fc.property(fc.json(), (text) => void readLessonProgress(text)));
  });

  it('of two devices becomes one, the newer prediction winning', () => {
    const [old, late] = [predicted({}, key, true, 1), predicted(predicted({}, key, false, 2), 'a/b', true, 3)];
    expect(mergedProgress(old, late)).toEqual(late);
    expect(mergedProgress(late, old)).toEqual(late);
  });
});
