/** Words of a step with the numbers of its scenario, outside of the lesson's own panel. */
import { type Lesson, lessonText, OWN_STEP, stepScenario, stepTextsOf } from '../../lessons/index.ts';

export const plainStepText = (lesson: Lesson, index: number, text: string): string =>
  lessonText(text, { set: stepScenario(lesson, index) });

/** Words of the options or events of a step, by id; none for a teacher's own question. */
export function optionWords(lesson: Lesson, index: number): Readonly<Record<string, string>> {
  const slug = lesson.steps[index]?.slug;
  if (slug === undefined || lesson.slug === OWN_STEP) return {};
  const entries = Object.entries(stepTextsOf(lesson.slug, slug).options ?? {});
  return Object.fromEntries(entries.map(([id, text]) => [id, plainStepText(lesson, index, text)]));
}
