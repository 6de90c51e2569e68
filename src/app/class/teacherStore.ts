/** The teacher's classes on screen; every change is stored in this browser. */
import { createStore } from 'zustand/vanilla';
import type { ClassSetup } from '../../lessons/index.ts';
import { readStored, writeStored } from '../stores/storage.ts';
import { readClasses, type TaughtClass, withClass, writeClasses } from './teacherState.ts';

const KEY = 'coldstart.classes';
/** What was stored and cannot be read stays there. */
const ASIDE = 'coldstart.classes.aside';

export interface TeacherPage {
  readonly classes: readonly TaughtClass[];
  /** Id of the class that is looked at, or null. */
  readonly shown: string | null;
}

export const teacherStore = createStore<TeacherPage>(() => ({ classes: stored(), shown: null }));

export function keepClass(setup: ClassSetup, pasted: string): void {
  put(withClass(teacherStore.getState().classes, { setup, pasted }));
  teacherStore.setState({ shown: setup.id });
}

/** Replaces what was pasted for a class, which keeps its place in the list. */
export function keepPasted(id: string, pasted: string): void {
  put(teacherStore.getState().classes.map((each) => (each.setup.id === id ? { ...each, pasted } : each)));
}

export function forgetTaught(id: string): void {
  put(teacherStore.getState().classes.filter(({ setup }) => setup.id !== id));
  teacherStore.setState({ shown: null });
}

function put(classes: readonly TaughtClass[]): void {
  teacherStore.setState({ classes });
  writeStored(KEY, writeClasses(classes));
}

function stored(): readonly TaughtClass[] {
  const text = readStored(KEY);
  if (text === null) return [];
  const classes = readClasses(text);
  if (classes === null) writeStored(ASIDE, text);
  return classes ?? [];
}
