/** What a teacher pasted, line by line: names and codes with whatever stands between them. Every line is answered; none is dropped. */
import type { Lesson } from '../lessons/lesson.ts';
import { type AnswerCode, CODE_LENGTHS, readAnswerCode } from './answerCode.ts';
import { groupedText } from './checkedText.ts';
import { type ClassSetup, lessonOf, openSteps } from './classSetup.ts';
import { plainName, studentTag, studentVariant, variantOfTag } from './student.ts';

export type PasteFault = 'noCode' | 'mistyped' | 'otherClass' | 'otherStep' | 'otherVariant' | 'duplicate';

export interface PastedCode {
  /** From 1. */
  readonly line: number;
  /** What the line held. */
  readonly text: string;
  /** Empty when it held none. */
  readonly name: string;
  /** In groups of four; empty when the line held none. */
  readonly code: string;
  /** Null for a line that cannot be read. */
  readonly answer: AnswerCode | null;
  /** Why it does not count; null when it does. */
  readonly fault: PasteFault | null;
  /** The fault in words, or something to know about a line that counts; empty when there is nothing to say. */
  readonly note: string;
}

/** Every line of `text` that holds anything. A line may hold several codes, each with the name before it. */
export function readPasted(setup: ClassSetup, text: string): readonly PastedCode[] {
  const lesson = lessonOf(setup);
  const read = text.split(/\r\n|\r|\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    return candidatesOf(line, setup.id, lesson).map(({ name, letters }) => judged(setup, lesson, i + 1, line.trim(), name, letters));
  });
  return withoutDuplicates(read);
}

function judged(setup: ClassSetup, lesson: Lesson | null, line: number, text: string, name: string, letters: string): PastedCode {
  const code = letters === '' ? '' : groupedText(letters);
  const as = (fault: PasteFault | null, note: string, answer: AnswerCode | null = null): PastedCode => ({
    ...{ line, text, name, code, answer, fault, note },
  });
  if (letters === '' || lesson === null) return as('noCode', 'There is no code in this line.');
  const read = readAnswerCode(setup.id, lesson, letters);
  if (!read.ok) return as(read.fault, faultWords(read.fault, letters, read.place));
  const { answer, note } = { answer: read.code, note: nameNote(setup, name, read.code) };
  if (!openSteps(setup).includes(answer.step))
    return as('otherStep', `It is of step ${answer.step + 1}, which is not open in this class.`, answer);
  const variant = variantFault(setup, lesson, name, answer);
  return variant === null ? as(null, note, answer) : as('otherVariant', variant, answer);
}

function faultWords(fault: 'mistyped' | 'otherClass' | 'otherStep', letters: string, place: number | null): string {
  if (fault === 'otherClass') return 'It is a code of another class.';
  if (fault === 'otherStep') return 'It is of a step that this lesson does not have.';
  if (!CODE_LENGTHS.some((length) => length === letters.length)) {
    return `It is mistyped: a code has ${CODE_LENGTHS.join(' or ')} characters, this has ${letters.length}.`;
  }
  return place === null
    ? 'It is mistyped: some of its characters are wrong, or changed places.'
    : `It is mistyped, perhaps in character ${place}.`;
}

/** Null when the variant is the student's own. */
function variantFault(setup: ClassSetup, lesson: Lesson, name: string, { student, step, variant }: AnswerCode): string | null {
  const slug = lesson.steps[step]?.slug ?? '';
  const hasVariants = setup.variants[slug] !== undefined;
  if (!hasVariants) return variant === 0 ? null : `It is of variant ${variant}, and this step is the same for everybody.`;
  const own = name === '' ? variantOfTag(student) : studentVariant(setup.id, name);
  if (own === variant) return null;
  return name === ''
    ? `It is of variant ${variant}, which is not this student’s.`
    : `It is of variant ${variant}; ${name} has variant ${own}.`;
}

const nameNote = ({ id }: ClassSetup, name: string, { student }: AnswerCode): string =>
  name === '' || studentTag(id, name) === student ? '' : `It was made under another name than ${name}.`;

/** The first answer of a student to a step counts. Who has no name is known by the tag in the code. */
function withoutDuplicates(codes: readonly PastedCode[]): readonly PastedCode[] {
  const first = new Map<string, PastedCode>();
  return codes.map((code) => {
    if (code.fault !== null || code.answer === null) return code;
    const who = code.name === '' ? `#${code.answer.student}` : plainName(code.name);
    const keys = [`${code.answer.step} ${code.code}`, `${code.answer.step} ${who}`];
    const before = keys.map((key) => first.get(key)).find((found) => found !== undefined);
    if (before === undefined) {
      for (const key of keys) first.set(key, code);
      return code;
    }
    const note =
      before.code === code.code
        ? `It is the same code as in line ${before.line}.`
        : `This student’s answer is in line ${before.line}; the first counts.`;
    return { ...code, fault: 'duplicate' as const, note };
  });
}

interface Candidate {
  readonly name: string;
  readonly letters: string;
}

/** The names and codes of a line. Whole codes of this class come first, then whole codes of any class, then what looks most like one. */
function candidatesOf(line: string, classId: string, lesson: Lesson | null): readonly Candidate[] {
  const words = [...line.matchAll(/[\p{L}\p{M}\p{N}’']+/gu)].map((match) => ({
    text: match[0],
    at: match.index,
    end: match.index + match[0].length,
  }));
  const faultOf = (letters: string) => {
    if (lesson === null) return 'mistyped';
    const read = readAnswerCode(classId, lesson, letters);
    return read.ok ? null : read.fault;
  };
  const ranges = rangesOf(words.map(({ text }) => text));
  const whole = [null, 'otherStep', 'otherClass'].flatMap((fault) => ranges.filter(({ letters }) => faultOf(letters) === fault));
  const taken = (whole.length > 0 ? apart(whole) : ranges.slice(0, 1)).toSorted((a, b) => a.from - b.from);
  if (taken.length === 0) return lastWords(line, words);
  return taken.map(({ from, to, letters }, i) => {
    const start = words[taken[i - 1]?.to ?? 0]?.at ?? 0;
    const before = nameIn(line.slice(i === 0 ? 0 : start, words[from]?.at));
    const after = i === taken.length - 1 ? nameIn(line.slice(words[to - 1]?.end)) : '';
    return { name: before === '' ? after : before, letters };
  });
}

/** What a code would be, had it the right length: the last words that hold a digit. */
function lastWords(line: string, words: readonly { readonly text: string; readonly at: number }[]): readonly Candidate[] {
  const from = words.findIndex(({ text }) => /\d/.test(text) && /^[0-9A-Za-z]{3,}$/.test(text));
  if (from < 0) return [{ name: nameIn(line), letters: '' }];
  const letters = words
    .slice(from)
    .map(({ text }) => text)
    .join('');
  return [{ name: nameIn(line.slice(0, words[from]?.at)), letters }];
}

interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly letters: string;
}

/** Neighbouring words that together are as long as a code; later and shorter ones first, as names come before codes. */
function rangesOf(words: readonly string[]): readonly Range[] {
  const found: Range[] = [];
  for (let from = words.length - 1; from >= 0; from--) {
    let letters = '';
    for (let to = from + 1; to <= words.length && letters.length < Math.max(...CODE_LENGTHS); to++) {
      letters += words[to - 1];
      const isLong = CODE_LENGTHS.some((length) => length === letters.length);
      if (isLong && /^[0-9A-Za-z]+$/.test(letters) && /\d/.test(letters)) found.push({ from, to, letters });
    }
  }
  return found;
}

function apart(ranges: readonly Range[]): Range[] {
  const taken: Range[] = [];
  for (const range of ranges) if (taken.every(({ from, to }) => range.to <= from || range.from >= to)) taken.push(range);
  return taken;
}

/** What is left of a line beside its codes, without what separates. */
const nameIn = (text: string | undefined): string =>
  (text ?? '')
    .replace(/^[\s"',;:|>–—-]+|[\s"',;:|=>–—-]+$/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 80);
