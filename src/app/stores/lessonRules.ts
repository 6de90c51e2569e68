/** How does a lesson go, when a class says so? Without rules every step is open, as it stands, and its answer comes with the run. */
import type { ComponentType } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Answer, Lesson } from '../../lessons/index.ts';
import type { ScenarioInput } from '../../sim/index.ts';

export interface NoteProps {
  /** Step, from 0. */
  readonly index: number;
  /** What was predicted and whether the run agreed; null before the run. */
  readonly outcome: { readonly given: Answer; readonly right: boolean } | null;
}

export interface LessonRules {
  /** Of the lesson that they are about. */
  readonly slug: string;
  /** The number of steps stands for the playground. */
  readonly isOpen: (index: number) => boolean;
  /** The scenario of a step, with the numbers of the student's variant. */
  readonly scenarioOf: (lesson: Lesson, index: number) => ScenarioInput;
  /** Takes a prediction: as it can be handed in, or null where it is handed in without a run, whose answer waits. */
  readonly take: (index: number, given: Answer) => Answer | null;
  /** What the button says that takes a prediction; null where it says what it always says. */
  readonly takes: (index: number) => string | null;
  /** Beside the step: whose numbers they are, the code to hand in, the way to the answer. */
  readonly Note: ComponentType<NoteProps>;
}

export const lessonRules = createStore<{ readonly rules: LessonRules | null }>(() => ({ rules: null }));

/** The rules for this lesson, if there are any. */
export function rulesFor({ slug }: Lesson): LessonRules | null {
  const { rules } = lessonRules.getState();
  return rules?.slug === slug ? rules : null;
}
