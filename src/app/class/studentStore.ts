/** The class that this page has joined: its setup, who the student is, what they handed in and what has been opened. Kept in this browser only. */
import { createStore } from 'zustand/vanilla';
import {
  type Answer,
  type ClassSetup,
  codable,
  type Lesson,
  lessonOf,
  readOpenCode,
  studentTag,
  studentVariant,
  writeAnswerCode,
} from '../../lessons/index.ts';
import { readStored, writeStored } from '../stores/storage.ts';
import { noState, readStudentState, type StudentState, writeStudentState } from './studentState.ts';

export interface StudentPage extends StudentState {
  readonly setup: ClassSetup | null;
  /** Step whose answer is being judged, from 0; null when none is. */
  readonly judging: number | null;
  /** Why the last answer could not be judged; else null. */
  readonly failed: string | null;
}

const none: StudentPage = { ...noState, setup: null, judging: null, failed: null };

export const studentStore = createStore<StudentPage>(() => none);

const keyOf = ({ id }: ClassSetup): string => `coldstart.class.${id}`;

/** Begins with a class, or goes on with it where this browser knows it. */
export function enterClass(setup: ClassSetup): void {
  studentStore.setState({ ...none, ...readStudentState(readStored(keyOf(setup))), setup });
}

export function forgetClass(): void {
  studentStore.setState(none);
}

/** Changes what is kept. */
function keep(changes: Partial<StudentState>): void {
  studentStore.setState(changes);
  const { setup, student, handed, opened } = studentStore.getState();
  if (setup !== null) writeStored(keyOf(setup), writeStudentState({ student, handed, opened }));
}

/** Joins with a name or number. Another one begins anew: codes belong to whoever made them. */
export function join(name: string): void {
  keep({ student: name.trim(), handed: {} });
}

/** Variant of the student at a step; 0 where it is the same for everybody. */
export function variantAt(step: string): number {
  const { setup, student } = studentStore.getState();
  return setup === null || student === null || setup.variants[step] === undefined ? 0 : studentVariant(setup.id, student);
}

/** Makes the code of a first answer to a step; later ones change nothing. */
export function handIn(index: number, given: Answer, right: boolean): void {
  const { setup, student, handed } = studentStore.getState();
  const lesson = setup && lessonOf(setup);
  const slug = lesson?.steps[index]?.slug;
  if (setup === null || !lesson || slug === undefined || student === null || handed[slug] !== undefined) return;
  const code = writeAnswerCode(setup.id, lesson, {
    student: studentTag(setup.id, student),
    step: index,
    variant: variantAt(slug),
    given,
    right,
  });
  keep({ handed: { ...handed, [slug]: { code, given } } });
}

/** As a code can hold it. */
export const asHanded = (lesson: Lesson, index: number, given: Answer): Answer => {
  const prediction = lesson.steps[index]?.prediction;
  return prediction === undefined ? given : codable(prediction, given);
};

/** Opens the answer that a teacher's code is for. Null when it did, else why not. */
export function openWith(text: string): string | null {
  const { setup, opened } = studentStore.getState();
  const lesson = setup && lessonOf(setup);
  if (setup === null || !lesson) return 'There is no class.';
  const read = readOpenCode(
    setup.id,
    lesson.steps.map(({ slug }) => slug),
    text,
  );
  if ('problem' in read) return read.problem;
  keep({ opened: [...new Set([...opened, read.step])] });
  return null;
}

/** Whether the answer of a step waits for the teacher. */
export const isHidden = ({ setup, opened }: StudentPage, slug: string): boolean => setup?.hidesAnswers === true && !opened.includes(slug);
