/** The progress of lessons on screen; every change is stored. */
import { keptProgress } from '../progress/keptProgress.ts';
import { lessonKind, stepKey } from './progress.ts';

const kept = keptProgress(lessonKind, 'coldstart.lessons');

export const { store: lessonProgress, bring: bringLessons, forget: forgetLessons } = kept;

/** Notes a prediction and whether it was right. */
export const notePrediction = (lesson: string, step: string, right: boolean): void => kept.note(stepKey(lesson, step), { right });
