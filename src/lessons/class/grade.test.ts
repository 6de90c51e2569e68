import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAnswerCode } from './answerCode.ts';
import { answersCsv, readAnswersCsv } from './answersCsv.ts';
import { encodeClass } from './classLink.ts';
import { lessonOf } from './classSetup.ts';
import { gradePasted } from './grade.ts';
import { readPasted } from './pastedCodes.ts';
import { readCsv } from './readCsv.ts';
import { keyOf, stepVariants, variantScenario } from './stepVariants.ts';
import { studentTag, studentVariant } from './student.ts';
import { classOf } from './testing.ts';

const plain = classOf();
const lesson = lessonOf(plain);
if (lesson === null) throw new Error('no lesson');
const setup = classOf({ variants: { 'rate-times-duration': stepVariants(lesson, 0) } });

const codeOf = (name: string, given: number, right: boolean): string =>
  writeAnswerCode(setup.id, lesson, {
    student: studentTag(setup.id, name),
    step: 0,
    variant: studentVariant(setup.id, name),
    given,
    right,
  });
const keyFor = (name: string): number => {
  const step = lesson.steps[0];
  if (step === undefined) throw new Error('no step');
  return Number(keyOf(step, variantScenario(lesson, 0, setup.variants[step.slug] ?? [], studentVariant(setup.id, name))));
};

describe('grading', () => {
  it('runs each student’s variant and believes no code about itself', () => {
    const names = ['Ann', 'Ben', 'Cy', 'Dora'];
    const right = names.map((name) => `${name} ${codeOf(name, Math.round(keyFor(name)), true)}`);
    const lying = `Eve ${codeOf('Eve', Math.round(keyFor('Eve')) + 20, true)}`;
    const graded = gradePasted(setup, [...right, lying, 'Fay ABCD'].join('\n'));
    expect(graded.map(({ name, isRight, isContradicted }) => [name, isRight, isContradicted])).toEqual([
      ...names.map((name) => [name, true, false]),
      ['Eve', false, true],
      ['Fay ABCD', null, false],
    ]);
    expect(graded[0]).toMatchObject({ step: 'rate-times-duration', key: keyFor('Ann') });
  });
});

describe('answers.csv', () => {
  it('holds the class and every line, and is read again as it was pasted', () => {
    const text = `Ann ${codeOf('Ann', 10, true)}\n=SUM(A1), ${codeOf('=SUM(A1)', 20, false)}\nnothing here`;
    const codes = readPasted(setup, text);
    const file = readAnswersCsv(answersCsv(setup, codes));
    expect(file.link).toBe(encodeClass(setup));
    expect(readPasted(setup, file.text).map(({ name, code, fault }) => [name, code, fault])).toEqual(
      codes.map(({ name, code, fault }) => [name, code, fault]),
    );
    expect(answersCsv(setup, codes)).toContain("'=SUM(A1)");
  });

  it('without answers still names the class; other tables are taken as they stand', () => {
    expect(readAnswersCsv(answersCsv(setup, [])).link).toBe(encodeClass(setup));
    expect(readAnswersCsv('Ann ABCD\nBen EFGH')).toEqual({ link: null, text: 'Ann ABCD\nBen EFGH' });
    expect(readAnswersCsv('Code;Name\r\nABCD;Ann')).toEqual({ link: null, text: 'Ann\tABCD' });
  });

  it('is read with quotes, line ends and separators as spreadsheets write them', () => {
    expect(readCsv('\uFEFFa,"b ""c"", d"\r\n"x\ny",\n')).toEqual([
      ['a', 'b "c", d'],
      ['x\ny', ''],
    ]);
    expect(readCsv('a;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    fc.assert(fc.property(fc.string(), (text) => void readCsv(text)));
  });
});
