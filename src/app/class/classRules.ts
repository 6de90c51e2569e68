/** How the lesson of a class goes on a student's page. */
import { type Answer, lessonOf, openSteps, stepScenario, variantScenario } from '../../lessons/index.ts';
import { type LessonRules, lessonRules } from '../stores/lessonRules.ts';
import { askClass } from './askClass.ts';
import { StepNote } from './StepNote.tsx';
import { asHanded, handIn, isHidden, studentStore, variantAt } from './studentStore.ts';

/** Puts the rules of the class that is on into their store; anew whenever what they say changes, so that the lesson follows. */
export function followRules(): () => void {
  const put = () => lessonRules.setState({ rules: rulesNow() });
  put();
  const stop = studentStore.subscribe((state, before) => {
    if (state.setup !== before.setup || state.student !== before.student || state.opened !== before.opened) put();
  });
  return () => {
    stop();
    lessonRules.setState({ rules: null });
  };
}

function rulesNow(): LessonRules | null {
  const { setup } = studentStore.getState();
  const lesson = setup && lessonOf(setup);
  if (setup === null || !lesson || setup.subject.kind !== 'lesson') return null;
  const { playground } = setup.subject;
  const open = openSteps(setup);
  const slugOf = (index: number): string => lesson.steps[index]?.slug ?? '';
  return {
    slug: lesson.slug,
    isOpen: (index) => (index === lesson.steps.length ? playground : open.includes(index)),
    scenarioOf: (of, index) =>
      index < of.steps.length
        ? variantScenario(of, index, setup.variants[slugOf(index)] ?? [], variantAt(slugOf(index)))
        : stepScenario(of, index),
    take: (index, given) => {
      const said = asHanded(lesson, index, given);
      if (!isHidden(studentStore.getState(), slugOf(index))) return said;
      void handInUnseen(index, said);
      return null;
    },
    takes: (index) => (isHidden(studentStore.getState(), slugOf(index)) ? 'Hand in' : null),
    Note: StepNote,
  };
}

/** Has a worker run the step, so that nothing on screen tells the answer, and makes the code. */
export async function handInUnseen(index: number, given: Answer): Promise<void> {
  const { setup, handed } = studentStore.getState();
  const slug = (setup && lessonOf(setup))?.steps[index]?.slug ?? '';
  if (setup === null || handed[slug] !== undefined) return;
  studentStore.setState({ judging: index, failed: null });
  const reply = await askClass({ kind: 'judge', setup, step: index, variant: variantAt(slug), given });
  if (studentStore.getState().setup !== setup) return;
  if (reply.kind === 'judge') handIn(index, given, reply.right);
  studentStore.setState({ judging: null, failed: reply.kind === 'failed' ? reply.failed : null });
}
