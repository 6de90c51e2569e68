/** The messages by which the page asks a worker for what a class needs runs for. */
import type { Answer } from '../lessons/answerKey.ts';
import { isRight } from '../lessons/answerKey.ts';
import type { Lesson, Step } from '../lessons/lesson.ts';
import { type ClassSetup, lessonOf } from './classSetup.ts';
import { classKey, type GradedAnswer, gradePasted } from './grade.ts';
import { stepVariants } from './stepVariants.ts';

export type ClassRequest =
  /** Which steps of the class, by slug, have variants, and which. */
  | { readonly kind: 'variants'; readonly setup: ClassSetup }
  /** Whether the run of a step in a variant agrees with an answer. */
  | { readonly kind: 'judge'; readonly setup: ClassSetup; readonly step: number; readonly variant: number; readonly given: Answer }
  /** What the run of a step gives. */
  | { readonly kind: 'key'; readonly setup: ClassSetup; readonly step: number; readonly variant: number }
  | { readonly kind: 'grade'; readonly setup: ClassSetup; readonly text: string };

/** What goes to the worker: the reply comes back under the same id. */
export interface ClassMessage {
  readonly id: number;
  readonly request: ClassRequest;
}

/** `failed`: why there is no answer, in words; else null. */
export type ClassReply =
  | { readonly kind: 'variants'; readonly variants: ClassSetup['variants'] }
  | { readonly kind: 'judge'; readonly right: boolean }
  | { readonly kind: 'key'; readonly key: Answer }
  | { readonly kind: 'grade'; readonly graded: readonly GradedAnswer[] }
  | { readonly kind: 'failed'; readonly failed: string };

/** Never throws. */
export function answerClass(request: ClassRequest): ClassReply {
  try {
    const lesson = lessonOf(request.setup);
    if (lesson === null) throw new Error('The class has no question.');
    switch (request.kind) {
      case 'variants':
        return { kind: 'variants', variants: variantsOf(lesson) };
      case 'judge':
        return { kind: 'judge', right: isRight(stepOf(lesson, request.step).prediction, request.given, keyIn(lesson, request)) };
      case 'key':
        return { kind: 'key', key: keyIn(lesson, request) };
      case 'grade':
        return { kind: 'grade', graded: gradePasted(request.setup, request.text) };
    }
  } catch (error) {
    return { kind: 'failed', failed: error instanceof Error ? error.message : String(error) };
  }
}

function variantsOf(lesson: Lesson): ClassSetup['variants'] {
  const found = lesson.steps.map(({ slug }, i) => [slug, stepVariants(lesson, i)] as const);
  return Object.fromEntries(found.filter(([, proposals]) => proposals.length > 1));
}

function keyIn(lesson: Lesson, { setup, step, variant }: Extract<ClassRequest, { kind: 'judge' | 'key' }>): Answer {
  const key = classKey(setup, lesson, stepOf(lesson, step), variant);
  if (key === null) throw new Error('The run of this step gives no single answer.');
  return key;
}

function stepOf(lesson: Lesson, index: number): Step {
  const step = lesson.steps[index];
  if (step === undefined) throw new Error(`The class has no step ${index + 1}.`);
  return step;
}
