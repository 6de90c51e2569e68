import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessons } from '../lessons/index.ts';
import type { Prediction } from '../lessons/lesson.ts';
import { answerCount, answerNumber, codable, numberedAnswer } from './codedAnswer.ts';
import { predictionArbitrary } from './testing.ts';

describe('an answer as a number', () => {
  it('comes back, whatever is predicted: each number below the count is one answer, and each answer one number', () => {
    fc.assert(
      fc.property(predictionArbitrary, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (prediction, at) => {
        const count = answerCount(prediction);
        const number = Math.floor(at * count);
        const answer = numberedAnswer(prediction, number);
        expect(answerNumber(prediction, answer)).toBe(number);
        expect(codable(prediction, answer)).toEqual(answer);
        expect(Number.isSafeInteger(count)).toBe(true);
      }),
    );
  });

  it('has room in a code for every step of every lesson, in the short one unless a curve is drawn', () => {
    for (const { prediction } of lessons.flatMap(({ steps }) => steps)) {
      expect(answerCount(prediction)).toBeLessThanOrEqual(prediction.kind === 'curve' ? 2 ** 36 : 2 ** 16);
    }
  });

  it('holds a drawn curve closely enough to judge it', () => {
    for (const { prediction } of lessons.flatMap(({ steps }) => steps)) {
      if (prediction.kind !== 'curve') continue;
      const { min, max, along } = prediction;
      const points = along.kind === 'time' ? along.stretches : along.points.length;
      const drawn = Array.from({ length: points }, (_, i) => min + ((max - min) * ((i * 7) % 11)) / 10);
      const kept = codable(prediction, drawn) as readonly number[];
      for (const [i, value] of kept.entries())
        expect(Math.abs(value - (drawn[i] as number))).toBeLessThanOrEqual(Math.max(prediction.close, prediction.step));
    }
  });

  it('is no number for an answer to something else', () => {
    const number: Prediction = { kind: 'number', value: '1', unit: '', min: 0, max: 10, step: 1, close: 1 };
    const cause: Prediction = { kind: 'cause', options: [{ id: 'a', when: '1 == 1' }] };
    expect(answerNumber(number, 'a')).toBeNull();
    expect(answerNumber(cause, 'b')).toBeNull();
    expect(answerNumber({ kind: 'order', events: [] }, ['x'])).toBeNull();
    expect(() => codable(cause, 3)).toThrow('no answer');
  });
});
