/** Right or wrong, worked out again by running the engine: the bit in a code is what a student's page said, and is believed by nobody here. */
import { type Answer, isRight } from '../lessons/answerKey.ts';
import type { Lesson, Step } from '../lessons/lesson.ts';
import { type ClassSetup, lessonOf } from './classSetup.ts';
import { type PastedCode, readPasted } from './pastedCodes.ts';
import { keyOf, variantScenario } from './stepVariants.ts';

export interface GradedAnswer extends PastedCode {
  /** Of the step; empty for a line that cannot be read. */
  readonly step: string;
  /** The answer that the run gives; null when the line does not count. */
  readonly key: Answer | null;
  /** Null when the line does not count. */
  readonly isRight: boolean | null;
  /** Whether the code itself says otherwise. */
  readonly isContradicted: boolean;
}

/** Reads and grades what was pasted. Each step and variant is run once. */
export function gradePasted(setup: ClassSetup, text: string): readonly GradedAnswer[] {
  const lesson = lessonOf(setup);
  const keys = new Map<string, Answer | null>();
  return readPasted(setup, text).map((pasted) => {
    const { answer, fault } = pasted;
    const step = lesson?.steps[answer?.step ?? -1];
    const plain = { ...pasted, step: step?.slug ?? '', key: null, isRight: null, isContradicted: false };
    if (lesson === null || step === undefined || answer === null || fault !== null) return plain;
    const name = `${answer.step} ${answer.variant}`;
    if (!keys.has(name)) keys.set(name, classKey(setup, lesson, step, answer.variant));
    const key = keys.get(name) ?? null;
    if (key === null)
      return { ...plain, note: 'The run of this step gives no answer: the class was made by another version of Coldstart.' };
    const right = isRight(step.prediction, answer.given, key);
    return { ...plain, key, isRight: right, isContradicted: right !== answer.right };
  });
}

/** What a step's run gives in a variant of the class; null when it gives no single answer. */
export function classKey(setup: ClassSetup, lesson: Lesson, step: Step, variant: number): Answer | null {
  const index = lesson.steps.indexOf(step);
  return keyOf(step, variantScenario(lesson, index, setup.variants[step.slug] ?? [], variant));
}
