/** Beside a step of a lesson in a class: whose numbers these are, the code to hand in, and the way to an answer that waits. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { lessonOf, shownValue, stepScenario, variantEdits } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { runStep } from '../lessons/walk.ts';
import { CopyButton } from '../share/CopyButton.tsx';
import type { NoteProps } from '../stores/lessonRules.ts';
import { openOverlay } from '../stores/overlay.ts';
import styles from './Class.module.css';
import { handIn, isHidden, openWith, studentStore, variantAt } from './studentStore.ts';

export function StepNote({ index, outcome }: NoteProps) {
  const page = useStore(studentStore);
  const { setup, student, handed } = page;
  const lesson = setup && lessonOf(setup);
  const slug = lesson?.steps[index]?.slug ?? '';
  useEffect(() => {
    if (outcome !== null) handIn(index, outcome.given, outcome.right);
  }, [index, outcome]);
  if (setup === null || !lesson) return null;
  const handedIn = handed[slug];
  return (
    <section className={styles.note} aria-label="Your answer to the class">
      <Numbers index={index} />
      {student === null ? (
        <>
          <p>To hand in answers, join the class with a name or number.</p>
          <Button onClick={() => openOverlay('join')}>Join the class</Button>
        </>
      ) : (
        <HandIn index={index} slug={slug} />
      )}
      {handedIn !== undefined && outcome === null && !isHidden(page, slug) ? (
        <Button tone="accent" onClick={() => runStep(lesson, handedIn.given)}>
          Show the answer
        </Button>
      ) : null}
    </section>
  );
}

/** What the student's variant changes, by name: the words of the step speak of the numbers as they are. */
function Numbers({ index }: { readonly index: number }) {
  const { setup } = useStore(studentStore);
  const lesson = setup && lessonOf(setup);
  const slug = lesson?.steps[index]?.slug ?? '';
  const variant = variantAt(slug);
  if (setup === null || !lesson || variant === 0) return null;
  const base = stepScenario(lesson, index);
  const edits = variantEdits(lesson, index, setup.variants[slug] ?? [], variant).filter(({ path }) => path !== 'seed');
  return (
    <>
      <p>You have variant {variant}. Your numbers, where they differ from the lesson’s:</p>
      <ul className={styles.numbers}>
        {edits.map(({ path, value }) => (
          <li key={path}>
            <code>{path}</code>: {shownValue(value)} instead of {shownValue(valueAt(base, path))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The code once there is one; while the answer waits, the box for the teacher's. */
export function HandIn({ index, slug }: { readonly index: number; readonly slug: string }) {
  const page = useStore(studentStore);
  const { handed, judging, failed } = page;
  const code = handed[slug]?.code;
  if (judging === index) return <p role="status">Making your code …</p>;
  if (code === undefined) {
    return failed === null ? null : <p role="alert">Your answer could not be judged: {failed}</p>;
  }
  return (
    <>
      <p role="status">
        Your code: <output className={styles.code}>{code}</output>
      </p>
      <p className={styles.quiet}>Give it to your teacher. Your first answer counts.</p>
      <CopyButton text={code} label="Copy code" />
      {isHidden(page, slug) ? <OpenBox /> : null}
    </>
  );
}

function OpenBox() {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const open = (event: FormEvent) => {
    event.preventDefault();
    setProblem(openWith(text));
  };
  return (
    <form className={styles.open} onSubmit={open}>
      <label htmlFor={id}>The answer waits for your teacher. Their opening code:</label>
      <span className={styles.row}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit">Open</Button>
      </span>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </form>
  );
}

const valueAt = (json: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], json);
