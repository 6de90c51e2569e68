import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../lessons/lesson.ts';
import { readAnswerCode, writeAnswerCode } from './answerCode.ts';
import { answerCount, numberedAnswer } from './codedAnswer.ts';
import { predictionArbitrary } from './testing.ts';

const ID = 'C0DE42';
const lessonArbitrary: fc.Arbitrary<Lesson> = fc.array(predictionArbitrary, { minLength: 1, maxLength: 5 }).map((predictions) => ({
  slug: 'made-up',
  scenario: { version: 1, functions: {} },
  steps: predictions.map((prediction, i) => ({
    ...{ slug: `step-${i}`, edits: [], prediction, claims: [], ruleId: '' },
    reveal: { kind: 'event', event: 'coldStart' },
  })),
  playground: [],
}));
const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const handedIn = fc
  .record({ lesson: lessonArbitrary, student: fc.nat(8191), step: part, variant: fc.nat(6), answer: part, right: fc.boolean() })
  .map(({ lesson, student, step: place, variant, answer, right }) => {
    const step = Math.floor(place * lesson.steps.length);
    const prediction = lesson.steps[step]?.prediction;
    if (prediction === undefined) throw new Error('no such step');
    const given = numberedAnswer(prediction, Math.floor(answer * answerCount(prediction)));
    return { lesson, code: { student, step, variant, given, right } };
  });
const letters = (text: string): string => text.replaceAll('-', '');

describe('an answer code', () => {
  it('holds student, step, variant, prediction and result, for every kind of prediction, in twelve or sixteen characters', () => {
    fc.assert(
      fc.property(handedIn, ({ lesson, code }) => {
        const text = writeAnswerCode(ID, lesson, code);
        expect(text).toMatch(/^([0-9A-Z]{4}-){2,3}[0-9A-Z]{4}$/);
        expect(readAnswerCode(ID, lesson, letters(text))).toEqual({ ok: true, code });
      }),
      { numRuns: 500 },
    );
  });

  it('of another class is recognised', () => {
    fc.assert(
      fc.property(handedIn, fc.constantFrom('AAAAAA', 'C0DE43', '0ODE42', 'ZZZZZZ', 'C0DE24'), ({ lesson, code }, other) => {
        const read = readAnswerCode(other, lesson, letters(writeAnswerCode(ID, lesson, code)));
        expect(read).toMatchObject({ ok: false, fault: 'otherClass' });
      }),
    );
  });

  it('of a step that the lesson does not have is recognised', () => {
    fc.assert(
      fc.property(handedIn, ({ lesson, code }) => {
        const shorter = { ...lesson, steps: lesson.steps.slice(0, code.step) };
        const read = readAnswerCode(ID, shorter, letters(writeAnswerCode(ID, lesson, code)));
        expect(read).toMatchObject({ ok: false, fault: 'otherStep' });
      }),
    );
  });

  it('with one wrong character, or two that changed places, is recognised as mistyped', () => {
    fc.assert(
      fc.property(
        handedIn,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        ({ lesson, code }, a, b, letter) => {
          const text = letters(writeAnswerCode(ID, lesson, code));
          const [i, j] = [a % text.length, b % text.length];
          const wrong = text.slice(0, i) + letter + text.slice(i + 1);
          if (wrong !== text) expect(readAnswerCode(ID, lesson, wrong)).toEqual({ ok: false, fault: 'mistyped', place: i + 1 });
          const swapped = [...text];
          [swapped[i], swapped[j]] = [swapped[j] as string, swapped[i] as string];
          if (swapped.join('') !== text)
            expect(readAnswerCode(ID, lesson, swapped.join(''))).toMatchObject({ ok: false, fault: 'mistyped' });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of equal answers of two students does not look alike', () => {
    fc.assert(
      fc.property(handedIn, fc.nat(8191), ({ lesson, code }, other) => {
        fc.pre(other !== code.student);
        const [a, b] = [code.student, other].map((student) => letters(writeAnswerCode(ID, lesson, { ...code, student })));
        expect(a).not.toBe(b);
      }),
    );
  });

  it('is not written for an answer that the step cannot have', () => {
    const [lesson] = fc.sample(lessonArbitrary, { numRuns: 1, seed: 1 });
    if (lesson === undefined) throw new Error('no lesson');
    expect(() => writeAnswerCode(ID, lesson, { student: 1, step: 9, variant: 0, given: 'x', right: false })).toThrow('no answer');
  });
});
