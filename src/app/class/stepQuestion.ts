/** What a step of a class asks. */
import { type ClassSetup, lessonOf, stepTextsOf } from '../../lessons/index.ts';
import { plainStepText } from './plainStepText.ts';

export function stepQuestion(setup: ClassSetup, index: number): string {
  const { subject } = setup;
  if (subject.kind === 'scenario') return subject.question?.text ?? '';
  if (subject.kind === 'challenge') return '';
  const lesson = lessonOf(setup);
  const slug = lesson?.steps[index]?.slug;
  return lesson === null || slug === undefined ? '' : plainStepText(lesson, index, stepTextsOf(lesson.slug, slug).question);
}
