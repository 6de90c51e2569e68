import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCount, numberedAnswer } from './codedAnswer.ts';
import { barsOf, curvePoints } from './histogram.ts';
import { predictionArbitrary } from './testing.ts';

describe('a class’s answers', () => {
  it('are each in one bar, whatever was asked', () => {
    const parts = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(predictionArbitrary, parts, (prediction, places) => {
        const answers = places.map((at) => numberedAnswer(prediction, Math.floor(at * answerCount(prediction))));
        if (prediction.kind === 'curve') {
          const points = curvePoints(answers);
          for (const { low, middle, high } of points) expect(low <= middle && middle <= high).toBe(true);
          expect(points.length > 0).toBe(answers.length > 0);
          return;
        }
        const bars = barsOf(prediction, {}, answers);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(answers.length);
        expect(new Set(bars.map(({ id }) => id)).size).toBe(bars.length);
        if (prediction.kind === 'number') expect(bars.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('stand under their words, numbers under their stretch of the bar', () => {
    const number = { kind: 'number', value: '1', unit: '%', min: 0, max: 100, step: 1, close: 1 } as const;
    const bars = barsOf(number, {}, [0, 10, 11, 100]);
    expect(bars.slice(0, 2)).toEqual([
      { id: '0', label: '0 to 10 %', count: 2 },
      { id: '1', label: '11 to 21 %', count: 1 },
    ]);
    expect(bars.at(-1)).toEqual({ id: '9', label: '99 to 100 %', count: 1 });
    const moment = { kind: 'event', event: 'coldStart' } as const;
    const order = {
      kind: 'order',
      events: [
        { id: 'a', moment },
        { id: 'b', moment },
      ],
    } as const;
    expect(
      barsOf(order, { a: 'First', b: 'Second' }, [
        ['b', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toEqual([
      { id: 'b a', label: 'Second → First', count: 2 },
      { id: 'a b', label: 'First → Second', count: 1 },
    ]);
  });
});
