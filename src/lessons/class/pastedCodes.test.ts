import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAnswerCode } from './answerCode.ts';
import { lessonOf } from './classSetup.ts';
import { readPasted } from './pastedCodes.ts';
import { studentTag, studentVariant } from './student.ts';
import { classOf } from './testing.ts';

const setup = classOf({ variants: { slower: [1, 2, 3] } });
const lesson = lessonOf(setup);
if (lesson === null) throw new Error('no lesson');

/** What a student hands in at a step; given as a number of the bar, or an option. */
const codeOf = (name: string, step: number, given: number | string, of = setup): string => {
  const variant = of.variants[lesson.steps[step]?.slug ?? ''] === undefined ? 0 : studentVariant(of.id, name);
  return writeAnswerCode(of.id, lesson, { student: studentTag(of.id, name), step, variant, given, right: false });
};
const read = (text: string) => readPasted(setup, text);
const faults = (text: string) => read(text).map(({ name, fault }) => [name, fault]);

describe('what a teacher pastes', () => {
  it('is read with any separators, the name before or behind or missing', () => {
    const code = codeOf('Ann', 0, 10);
    const plain = code.replaceAll('-', '');
    const lines = [
      ...[
        `Ann  ${code}`,
        `Ann;${plain}`,
        `Ann: ${code.toLowerCase()}`,
        `"Ann","${code}"`,
        `${code} – Ann`,
        `Ann\t${code.replaceAll('-', ' ')}`,
      ],
      `Ann | ${code.replaceAll('-', '.')}`,
    ];
    for (const line of lines) {
      const [only, ...others] = read(line);
      expect([line, only?.name, only?.fault, only?.answer?.given, only?.note, others.length]).toEqual([line, 'Ann', null, 10, '', 0]);
    }
    expect(faults(plain)).toEqual([['', null]]);
  });

  it('may hold names of several words, of four letters, in any script, and several codes in a line', () => {
    for (const name of ['Mary Ann O’Neill', 'Anna', 'Łukasz', '李雷', '17', 'Room 12 Ben', 'ABCD EFGH']) {
      expect(faults(`${name} ${codeOf(name, 0, 10)}`)).toEqual([[name, null]]);
    }
    expect(faults(`Ann ${codeOf('Ann', 0, 10)}, Ben ${codeOf('Ben', 0, 20)}`)).toEqual([
      ['Ann', null],
      ['Ben', null],
    ]);
  });

  it('is answered line by line: mistyped, of another class, of a closed step, twice, or without a code', () => {
    const other = classOf({ id: 'ZZZZZZ' });
    const open = classOf({ subject: { kind: 'lesson', slug: 'concurrency-caps', open: ['slower'], playground: false } });
    const good = codeOf('Ann', 0, 10);
    const wrong = good.slice(0, -1) + (good.endsWith('7') ? '8' : '7');
    const text = [
      `Ann ${good}`,
      `Ben ${wrong}`,
      `Cy ${codeOf('Cy', 0, 10, other)}`,
      `Ann ${codeOf('Ann', 0, 50)}`,
      'Dora was ill',
      '',
      `Ann ${good}`,
    ];
    expect(read(text.join('\n')).map(({ line, name, fault }) => [line, name, fault])).toEqual([
      [1, 'Ann', null],
      [2, 'Ben', 'mistyped'],
      [3, 'Cy', 'otherClass'],
      [4, 'Ann', 'duplicate'],
      [5, 'Dora was ill', 'noCode'],
      [7, 'Ann', 'duplicate'],
    ]);
    expect(read(`Ben ${wrong}`)[0]?.note).toContain('character 12');
    expect(read(`Ben ${good.slice(0, -2)}`)[0]).toMatchObject({
      name: 'Ben',
      fault: 'mistyped',
      note: expect.stringContaining('this has 10'),
    });
    expect(readPasted(open, `Ann ${good}`)[0]).toMatchObject({ fault: 'otherStep', note: expect.stringContaining('step 1') });
  });

  it('shows whose variant a code is of', () => {
    const names = Array.from({ length: 12 }, (_, i) => `Student ${i}`);
    const [one, ...others] = names as [string, ...string[]];
    const other = others.find((name) => studentVariant(setup.id, name) !== studentVariant(setup.id, one)) as string;
    expect(read(`${one} ${codeOf(one, 1, 75)}`)[0]).toMatchObject({ fault: null, note: '' });
    expect(read(`${one} ${codeOf(other, 1, 75)}`)[0]).toMatchObject({
      fault: 'otherVariant',
      note: expect.stringContaining(`${one} has variant`),
    });
    expect(read(codeOf(other, 1, 75))[0]).toMatchObject({ fault: null });
    // In a step that is the same for everybody another name is told of, and counts.
    expect(read(`${one} ${codeOf(other, 0, 10)}`)[0]).toMatchObject({ fault: null, note: expect.stringContaining('another name') });
    // A code of a class with variants, pasted into one without: the class is the same by its id.
    expect(readPasted(classOf(), `${one} ${codeOf(one, 1, 75)}`)[0]).toMatchObject({ fault: 'otherVariant' });
  });

  it('counts two students who answered alike as two, with and without names', () => {
    expect(faults(`${codeOf('Ann', 0, 10)}\n${codeOf('Ben', 0, 10)}`).map(([, fault]) => fault)).toEqual([null, null]);
    expect(faults(`${codeOf('Ann', 0, 10)}\n${codeOf('Ann', 0, 20)}`).map(([, fault]) => fault)).toEqual([null, 'duplicate']);
    expect(faults(`ANN ${codeOf('Ann', 0, 10)}\n ann  ${codeOf('Ann', 2, 'fine')}`).map(([, fault]) => fault)).toEqual([null, null]);
  });

  it('drops no line, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const filled = text.split(/\r\n|\r|\n/).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1]));
        expect([...new Set(read(text).map(({ line }) => line))]).toEqual(filled);
      }),
    );
  });
});
