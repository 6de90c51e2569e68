/** Whether each student gets numbers of their own. Which steps can have variants, the engine finds out; it is said of every step. */
import { useEffect, useState } from 'react';
import { type ClassSetup, canVary, lessonOf } from '../../lessons/index.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useClassAnswer } from './askClass.ts';
import styles from './Teacher.module.css';

interface VariantsChoiceProps {
  readonly setup: ClassSetup;
  readonly onChange: (variants: ClassSetup['variants']) => void;
}

export function VariantsChoice({ setup, onChange }: VariantsChoiceProps) {
  const [isOn, setOn] = useState(false);
  const lesson = lessonOf(setup);
  // What does not change the runs must not ask for them again.
  const asked: ClassSetup = { ...setup, id: 'NONE', name: '', locks: [], hidesAnswers: false, variants: {}, subject: openAll(setup) };
  const reply = useClassAnswer(isOn ? { kind: 'variants', setup: asked } : null);
  const found = isOn && reply?.kind === 'variants' ? reply.variants : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the teacher's choice follows what was found, and nothing else.
  useEffect(() => {
    onChange(found ?? {});
  }, [found]);
  if (lesson === null) return null;
  const words = (index: number): string => {
    const step = lesson.steps[index];
    const count = found?.[step?.slug ?? '']?.length;
    if (count !== undefined) return `${count} variants, each with another answer`;
    if (step?.task !== undefined) return 'the same for everybody: students make its change themselves';
    return step !== undefined && canVary(step)
      ? 'the same for everybody: no other numbers were found for which all that it says holds'
      : 'the same for everybody: its answer does not depend on the numbers';
  };
  return (
    <>
      <Switch label="Each student gets numbers of their own, by name" checked={isOn} onChange={setOn} />
      {!isOn ? null : reply === null ? (
        <p role="status">Running the steps with other numbers …</p>
      ) : reply.kind === 'failed' ? (
        <p role="alert">{reply.failed}</p>
      ) : (
        <ul className={styles.variants} aria-label="Variants">
          {lesson.steps.map((step, i) => (
            <li key={step.slug}>
              {lesson.steps.length > 1 ? `Step ${i + 1}: ` : ''}
              {words(i)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function openAll({ subject }: ClassSetup): ClassSetup['subject'] {
  return subject.kind === 'lesson' ? { ...subject, open: [], playground: true } : subject;
}
