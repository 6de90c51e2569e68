import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOrder, graded, grades, merged, type Progress, readProgress, writeProgress } from './progress.ts';

const progresses: fc.Arbitrary<Progress> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...grades), fc.integer({ min: 1, max: 9 }), fc.nat()))
  .map((all) => Object.fromEntries(all.map(([number, grade, times, last]) => [number, { grade, times, last }])));

describe('progress', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        expect(readProgress(writeProgress(progress))).toEqual(progress);
      }),
    );
  });

  it('that cannot be read is none, and bad entries are left out', () => {
    for (const text of ['', '{', 'null', '[]', '{"version":2,"answers":{}}', '{"version":1}']) expect(readProgress(text)).toBeNull();
    expect(readProgress('{"version":1,"answers":{"1":{"grade":"known","last":5},"x":{},"2":{"grade":"best","last":1},"3":null}}')).toEqual({
      1: { grade: 'known', times: 1, last: 5 },
    });
    fc.assert(fc.property(fc.json(), (text) => void readProgress(text)));
  });

  it('counts answers and keeps the newest grade', () => {
    const once = graded({}, 4, 'partly', 10);
    expect(graded(once, 4, 'known', 20)).toEqual({ 4: { grade: 'known', times: 2, last: 20 } });
  });

  it('of two devices becomes one, the newer answers winning', () => {
    const [old, late] = [graded({}, 1, 'known', 10), graded(graded({}, 1, 'not yet', 20), 2, 'known', 5)];
    expect(merged(old, late)).toEqual(late);
    expect(merged(late, old)).toEqual(late);
  });

  it('asks first for what was not known, then for what was never asked, then for what was known', () => {
    const progress = graded(graded(graded(graded({}, 1, 'known', 1), 2, 'partly', 2), 3, 'not yet', 9), 4, 'not yet', 3);
    expect(dueOrder(progress, [1, 2, 3, 4, 5])).toEqual([4, 3, 2, 5, 1]);
  });
});
