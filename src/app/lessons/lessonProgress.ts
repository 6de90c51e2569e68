/** The progress on screen; every change is stored. */
import { createStore } from 'zustand/vanilla';
import { readStored, removeStored, writeStored } from '../stores/storage.ts';
import { type LessonProgress, mergedProgress, predicted, readLessonProgress, stepKey, writeLessonProgress } from './progress.ts';

const KEY = 'coldstart.lessons';
/** What was stored and cannot be read stays there. */
const ASIDE = 'coldstart.lessons.aside';

export const lessonProgress = createStore<{ readonly progress: LessonProgress }>(() => ({ progress: stored() }));

/** Notes a prediction and whether it was right. */
export function notePrediction(lesson: string, step: string, right: boolean): void {
  keep(predicted(lessonProgress.getState().progress, stepKey(lesson, step), right, Date.now()));
}

/** Takes in a file that was brought. False when it is no progress. */
export function bringLessons(text: string): boolean {
  const brought = readLessonProgress(text);
  if (brought === null) return false;
  keep(mergedProgress(lessonProgress.getState().progress, brought));
  return true;
}

export function forgetLessons(): void {
  removeStored(KEY);
  lessonProgress.setState({ progress: {} });
}

function keep(progress: LessonProgress): void {
  lessonProgress.setState({ progress });
  writeStored(KEY, writeLessonProgress(progress));
}

function stored(): LessonProgress {
  const text = readStored(KEY);
  if (text === null) return {};
  const progress = readLessonProgress(text);
  if (progress === null) writeStored(ASIDE, text);
  return progress ?? {};
}
