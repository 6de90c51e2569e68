/** The change that the person makes: what is to be done, ticked off as it is done in the editor, and a way to have it done. */
import { Circle, CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type Lesson, type Step, taskChecks } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { showPanel } from '../shell/panel.ts';
import { useDraft } from '../stores/useDraft.ts';
import styles from './TaskView.module.css';
import { makeForThem, runMade, walkStore } from './walk.ts';

export interface TaskViewProps {
  readonly lesson: Lesson;
  readonly step: Step;
  /** One for each check. */
  readonly words: readonly string[];
}

export function TaskView({ lesson, step, words }: TaskViewProps) {
  const { isRunning, fault } = useStore(walkStore);
  const json = useDraft((draft) => draft.json);
  const done = taskChecks(step, json);
  const isDone = done.every(Boolean);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label="Your change" className={styles.task}>
      <h3 ref={heading} tabIndex={-1}>
        Now make the change
      </h3>
      <ul className={styles.list} aria-live="polite">
        {words.map((text, i) => (
          <li key={text} data-done={done[i]}>
            {done[i] ? <CircleCheck size={18} role="img" aria-label="Done:" /> : <Circle size={18} role="img" aria-label="To do:" />}
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>In the form, in the JSON or on the stage, as you like.</p>
      {fault === null ? null : (
        <p role="alert" className={styles.fault}>
          This scenario gives no answer to the question ({fault}). Something else was changed as well; have it made for you, and compare.
        </p>
      )}
      <Button tone={isDone ? 'accent' : 'quiet'} wide disabled={!isDone || isRunning} onClick={() => runMade(lesson)}>
        {isRunning ? 'Running …' : 'Run it'}
      </Button>
      <div className={styles.links}>
        <span className={styles.toEditor}>
          <Button tone="link" onClick={() => showPanel('edit')}>
            Open the editor
          </Button>
        </span>
        <Button tone="link" disabled={isDone} onClick={() => makeForThem(lesson)}>
          Do it for me
        </Button>
      </div>
    </section>
  );
}
