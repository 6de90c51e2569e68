/**
 * What a student hands in: a short code with the class, the student's tag, the step, the variant, the prediction and whether the run agreed. All but
 * the class is mixed with what class and student are, so that equal answers do not look alike.
 */
import { childWord, textWord } from '../../base/random.ts';
import type { Answer } from '../lessons/answerKey.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { readChecked, writeChecked } from './checkedText.ts';
import { answerCount, answerNumber, numberedAnswer } from './codedAnswer.ts';
import { STUDENT_BITS } from './student.ts';

export interface AnswerCode {
  /** Of the student: see `studentTag`. */
  readonly student: number;
  /** From 0. */
  readonly step: number;
  /** From 1; 0 is the lesson as it stands. */
  readonly variant: number;
  readonly given: Answer;
  /** What the student's page found; grading works it out again. */
  readonly right: boolean;
}

export type ReadAnswerCode =
  | { readonly ok: true; readonly code: AnswerCode }
  /** otherClass: whole, but of another class · otherStep: whole, but of no step of this lesson or of no answer to it. */
  | { readonly ok: false; readonly fault: 'mistyped' | 'otherClass' | 'otherStep'; readonly place: number | null };

/** Characters of a code, the checks among them: of most predictions, and of drawn curves. */
export const CODE_LENGTHS = [12, 16] as const;

const CLASS_BITS = 12;
const STEP_BITS = 5;
const VARIANT_BITS = 3;
const CHECK_CHARACTERS = 2;
/** What is left of a code for the prediction. */
const ROOM = CODE_LENGTHS.map((length) => 5 * (length - CHECK_CHARACTERS) - CLASS_BITS - STUDENT_BITS - STEP_BITS - VARIANT_BITS - 1);

/** In groups of four. Throws for an answer that its prediction cannot have. */
export function writeAnswerCode(classId: string, lesson: Lesson, { student, step, variant, given, right }: AnswerCode): string {
  const prediction = lesson.steps[step]?.prediction;
  const answer = prediction === undefined ? null : answerNumber(prediction, given);
  if (prediction === undefined || answer === null) throw new Error(`${JSON.stringify(given)} is no answer to step ${step}.`);
  const size = ROOM.findIndex((bits) => answerCount(prediction) <= 2 ** bits);
  const room = ROOM[size];
  const length = CODE_LENGTHS[size];
  if (room === undefined || length === undefined) throw new Error(`Step ${step} has more answers than a code can hold.`);
  const fields = [
    [step, STEP_BITS],
    [variant, VARIANT_BITS],
    [right ? 1 : 0, 1],
    [answer, room],
  ] as const;
  const body = fields.reduce((value, [field, bits]) => (value << BigInt(bits)) | BigInt(field), 0n);
  const width = BigInt(STEP_BITS + VARIANT_BITS + 1 + room);
  const head = (BigInt(classTag(classId)) << BigInt(STUDENT_BITS)) | BigInt(student);
  return writeChecked((head << width) | (body ^ maskOf(classId, student, width)), length);
}

/** Reads letters and digits without separators. Never throws. */
export function readAnswerCode(classId: string, lesson: Lesson, text: string): ReadAnswerCode {
  const size = CODE_LENGTHS.indexOf(text.length as (typeof CODE_LENGTHS)[number]);
  const room = ROOM[size];
  const read = room === undefined ? null : readChecked(text);
  if (read === null || room === undefined) return { ok: false, fault: 'mistyped', place: null };
  if (!read.ok) return { ok: false, fault: 'mistyped', place: read.place };
  const width = BigInt(STEP_BITS + VARIANT_BITS + 1 + room);
  const head = Number(read.value >> width);
  const student = head % 2 ** STUDENT_BITS;
  if (Math.floor(head / 2 ** STUDENT_BITS) !== classTag(classId)) return { ok: false, fault: 'otherClass', place: null };
  let body = (read.value & ((1n << width) - 1n)) ^ maskOf(classId, student, width);
  const take = (bits: number): number => {
    const field = Number(body & ((1n << BigInt(bits)) - 1n));
    body >>= BigInt(bits);
    return field;
  };
  const answer = take(room);
  const right = take(1) === 1;
  const variant = take(VARIANT_BITS);
  const step = take(STEP_BITS);
  const prediction = lesson.steps[step]?.prediction;
  if (prediction === undefined || answer >= answerCount(prediction)) return { ok: false, fault: 'otherStep', place: null };
  return { ok: true, code: { student, step, variant, given: numberedAnswer(prediction, answer), right } };
}

const classTag = (classId: string): number => (textWord(`class ${classId}`) >>> 0) % 2 ** CLASS_BITS;

/** So many bits that class and student decide. */
function maskOf(classId: string, student: number, width: bigint): bigint {
  const word = textWord(`mask ${classId}`);
  const high = BigInt(childWord(word, 2 * student) >>> 0);
  const low = BigInt(childWord(word, 2 * student + 1) >>> 0);
  return ((high << 32n) | low) & ((1n << width) - 1n);
}
