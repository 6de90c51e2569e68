import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from './classSetup.ts';
import { ownQuestion, withRange } from './ownQuestion.ts';

const figure = { expression: 'functions.f.Throttles', unit: '' };

describe('a teacher’s own question', () => {
  it('has a bar that reaches the value and beyond, and can be read from a link', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(1e6), fc.double({ min: 0, max: 1e6, noNaN: true })), (value) => {
        const question = ownQuestion('How many?', figure, value);
        expect(question.max).toBeGreaterThan(value);
        expect(readQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
      }),
    );
  });

  it('asks for shares in percent, and for counts in whole numbers', () => {
    expect(ownQuestion('?', { expression: 'functions.f.coldStartRate', unit: 'share' }, 0.3)).toMatchObject({
      ...{ value: 'functions.f.coldStartRate * 100', unit: '%', max: 100 },
    });
    expect(ownQuestion('?', figure, 7)).toMatchObject({ max: 20, step: 1, close: 1 });
    expect(ownQuestion('?', { ...figure, unit: 'ms' }, 0.5)).toMatchObject({ max: 2, step: 0.02 });
    expect(ownQuestion('?', figure, 0)).toMatchObject({ max: 10, step: 1 });
  });

  it('takes another range, if it is one', () => {
    const question = ownQuestion('?', figure, 7);
    expect(withRange(question, 500, 10)).toMatchObject({ max: 500, step: 5, close: 10 });
    for (const [max, close] of [
      [0, 1],
      [Number.NaN, 1],
      [10, -1],
      [10, 10],
    ] as const) {
      expect(withRange(question, max, close)).toBeNull();
    }
  });
});
