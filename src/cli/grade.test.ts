import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClassSetup, encodeClass, lessonOf, studentTag, writeAnswerCode } from '../lessons/index.ts';
import { commandLine } from './commandLine.ts';

const setup: ClassSetup = {
  id: 'C0DE42',
  name: 'Tuesday',
  subject: { kind: 'lesson', slug: 'concurrency-caps', open: ['rate-times-duration', 'quota'], playground: false },
  locks: [],
  hidesAnswers: false,
  variants: {},
};
const lesson = lessonOf(setup);
if (lesson === null) throw new Error('no lesson');
const codeOf = (name: string, step: number, given: string | number, right: boolean): string =>
  writeAnswerCode(setup.id, lesson, { student: studentTag(setup.id, name), step, variant: 0, given, right });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coldstart-grade-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function grade(file: string, ...words: string[]) {
  const path = join(folder, 'answers.csv');
  writeFileSync(path, file);
  let [out, err] = ['', ''];
  const code = await commandLine(['grade', path, ...words], {
    write: (text) => {
      out += text;
    },
    complain: (message) => {
      err += `${message.replaceAll(folder, '')}\n`;
    },
  });
  return { code, out, err };
}

const link = encodeClass(setup);
// Rate times duration is 10, and with a quota requests are refused: the codes below may say what they like.
const good = `name,code,class\nAnn,${codeOf('Ann', 0, 10, true)},${link}\nAnn,${codeOf('Ann', 2, 'refused', true)},\nBen,${codeOf('Ben', 0, 50, false)},\n`;

describe('grade', () => {
  it('prints who was right where, from a file that names its class', async () => {
    const { code, out, err } = await grade(good);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['student', 'rate-times-duration', 'quota', 'right'],
      ['Ann', 'right', 'right', '2 of 2'],
      ['Ben', 'wrong', '1 of 2'.replace('1', '0')],
      ['right', '1 of 2', '1 of 1'],
      [''],
    ]);
  });

  it('does not believe a code about itself, and says so', async () => {
    const { code, out, err } = await grade(`Eve ${codeOf('Eve', 0, 90, true)}`, '--class', `https://site.example/#${link}`, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ students: [{ name: 'Eve', steps: { 'rate-times-duration': false } }] });
    expect(err).toContain('The code says otherwise than the run');
  });

  it('names every line that does not count, and ends with 1', async () => {
    const mistyped = codeOf('Cy', 0, 10, true).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const other = writeAnswerCode('ZZZZZZ', lesson, { student: 1, step: 0, variant: 0, given: 10, right: true });
    const closed = codeOf('Dora', 1, 75, true);
    const { code, out, err } = await grade(
      `${good}Cy,${mistyped},\nOther,${other},\nDora,${closed},\nAnn,${codeOf('Ann', 0, 10, true)},\n`,
      '--csv',
    );
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('Cy'),
      expect.stringContaining('another class'),
      expect.stringContaining('not open'),
      expect.stringContaining('same code as in line 1'),
    ]);
    expect(out.trimEnd().split('\r\n')).toHaveLength(8);
    expect(out).toContain(`Ann,${codeOf('Ann', 0, 10, true)},rate-times-duration,0,10,`);
  });

  it('takes the class from a file, and refuses what it cannot read', async () => {
    const file = join(folder, 'class.txt');
    writeFileSync(file, `Our class: https://site.example/#${link}\n`);
    expect((await grade(`Ann ${codeOf('Ann', 0, 10, true)}`, '--class', file)).code).toBe(0);
    expect(await grade('Ann ABCD')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--class LINK') });
    expect(await grade('Ann ABCD', '--class', 'nonsense')).toMatchObject({ code: 2, err: expect.stringContaining('no link to a class') });
    expect(await grade(good, '--csv', '--json')).toMatchObject({ code: 2 });
    expect(await commandLine(['grade', join(folder, 'none.csv')], { write: () => undefined, complain: () => undefined })).toBe(2);
  });
});
