/** `answers.csv`: names and codes of a class, with the class itself in the first line, so that `coldstart grade` needs nothing else. */
import { csvLine } from '../../base/csvLine.ts';
import { encodeClass } from './classLink.ts';
import { type ClassSetup, lessonOf } from './classSetup.ts';
import type { PastedCode } from './pastedCodes.ts';
import { readCsv } from './readCsv.ts';

const COLUMNS = ['name', 'code', 'step', 'variant', 'prediction', 'note', 'class'] as const;

/** Every line that was pasted, also those that do not count. */
export function answersCsv(setup: ClassSetup, codes: readonly PastedCode[]): string {
  const steps = lessonOf(setup)?.steps ?? [];
  const rows = codes.map(({ name, code, text, answer, note }, i) => {
    const said = answer === null ? null : String(answer.given);
    const step = answer === null ? null : (steps[answer.step]?.slug ?? null);
    return csvLine([
      code === '' ? '' : name,
      code === '' ? text : code,
      step,
      answer?.variant ?? null,
      said,
      note,
      i === 0 ? encodeClass(setup) : null,
    ]);
  });
  return csvLine(COLUMNS) + (rows.length > 0 ? rows.join('') : csvLine(['', '', '', '', '', '', encodeClass(setup)]));
}

export interface AnswersFile {
  /** Link to the class, or null when the file names none. */
  readonly link: string | null;
  /** One line for each row, as a teacher would paste it. */
  readonly text: string;
}

/** Reads such a file, or one with any of its columns; without a line of titles every line is taken as it stands. */
export function readAnswersCsv(csv: string): AnswersFile {
  const [head = [], ...rows] = readCsv(csv);
  const titles = head.map((title) => title.trim().toLowerCase());
  const place = (title: (typeof COLUMNS)[number]): number => titles.indexOf(title);
  if (place('code') < 0) return { link: null, text: csv.replace(/^\uFEFF/, '') };
  const link = rows.map((row) => row[place('class')] ?? '').find((cell) => cell.trim() !== '') ?? null;
  // An apostrophe in front keeps a spreadsheet from taking a name for a formula.
  const cell = (row: readonly string[], at: number): string => (row[at] ?? '').replace(/^'(?=[=+\-@])/, '').replace(/[\r\n]+/g, ' ');
  const lines = rows.map((row) => `${cell(row, place('name'))}\t${cell(row, place('code'))}`);
  return { link, text: lines.join('\n') };
}
