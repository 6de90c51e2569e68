/** Goes to the step before or behind the one of the lesson that is on, over those that are closed. Loaded with the lessons. */
import { lessons } from '../../lessons/index.ts';
import { goToStep, walkStore } from '../lessons/walk.ts';
import { rulesFor } from '../stores/lessonRules.ts';

export function stepThrough(slug: string, direction: 'next' | 'previous'): void {
  const lesson = lessons.find((each) => each.slug === slug);
  if (lesson === undefined) return;
  const { index } = walkStore.getState();
  const by = direction === 'next' ? 1 : -1;
  for (let to = index + by; to >= 0 && to <= lesson.steps.length; to += by) {
    if (rulesFor(lesson)?.isOpen(to) === false) continue;
    goToStep(lesson, to);
    return;
  }
}
