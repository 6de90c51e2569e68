/** The progress of the interview on screen; every change is stored. */
import { keptProgress } from '../progress/keptProgress.ts';
import { type Grade, interviewKind } from './progress.ts';

const kept = keptProgress(interviewKind, 'coldstart.interview');

export const { store: progressStore, bring, forget, text: progressText } = kept;

export const grade = (number: number, how: Grade): void => kept.note(String(number), { grade: how });
