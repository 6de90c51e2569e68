/** The progress on screen; every change is stored. */
import { createStore } from 'zustand/vanilla';
import { readStored, removeStored, writeStored } from '../stores/storage.ts';
import { type Grade, graded, merged, type Progress, readProgress, writeProgress } from './progress.ts';

const KEY = 'coldstart.interview';
/** What was stored and cannot be read stays there. */
const ASIDE = 'coldstart.interview.aside';

export const progressStore = createStore<{ readonly progress: Progress }>(() => ({ progress: stored() }));

export function grade(number: number, how: Grade): void {
  keep(graded(progressStore.getState().progress, number, how, Date.now()));
}

/** Takes in a file that was brought. False when it is no progress. */
export function bring(text: string): boolean {
  const brought = readProgress(text);
  if (brought === null) return false;
  keep(merged(progressStore.getState().progress, brought));
  return true;
}

export function forget(): void {
  removeStored(KEY);
  progressStore.setState({ progress: {} });
}

function keep(progress: Progress): void {
  progressStore.setState({ progress });
  writeStored(KEY, writeProgress(progress));
}

function stored(): Progress {
  const text = readStored(KEY);
  if (text === null) return {};
  const progress = readProgress(text);
  if (progress === null) writeStored(ASIDE, text);
  return progress ?? {};
}
