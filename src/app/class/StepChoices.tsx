/** Which steps of a lesson are open to a class. */
import { type ClassSubject, lessons, stepTextsOf } from '../../lessons/index.ts';
import { plainStepText } from './plainStepText.ts';
import styles from './Teacher.module.css';

type LessonSubject = Extract<ClassSubject, { kind: 'lesson' }>;

interface StepChoicesProps {
  readonly subject: LessonSubject;
  readonly onChange: (subject: LessonSubject) => void;
}

export function StepChoices({ subject, onChange }: StepChoicesProps) {
  const lesson = lessons.find(({ slug }) => slug === subject.slug);
  if (lesson === undefined) return null;
  const toggle = (slug: string, isOpen: boolean) => {
    const open = lesson.steps.map((step) => step.slug).filter((each) => (each === slug ? isOpen : subject.open.includes(each)));
    onChange({ ...subject, open });
  };
  return (
    <fieldset className={styles.steps}>
      <legend className="visually-hidden">Steps that are open</legend>
      {lesson.steps.map((step, i) => (
        <label key={step.slug} className={styles.lock}>
          <input
            type="checkbox"
            checked={subject.open.includes(step.slug)}
            onChange={(event) => toggle(step.slug, event.currentTarget.checked)}
          />
          <span>
            Step {i + 1}. {plainStepText(lesson, i, stepTextsOf(lesson.slug, step.slug).question)}
          </span>
        </label>
      ))}
      <label className={styles.lock}>
        <input
          type="checkbox"
          checked={subject.playground}
          onChange={(event) => onChange({ ...subject, playground: event.currentTarget.checked })}
        />
        <span>The playground at the end</span>
      </label>
    </fieldset>
  );
}
