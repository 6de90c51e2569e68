/** The lesson that is on, one step at a time, in the right column. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { type Lesson, lessons, type Step, stepTextsOf, textsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { keepOwn } from '../stores/draft.ts';
import { lessonRules } from '../stores/lessonRules.ts';
import { openOverlay } from '../stores/overlay.ts';
import { useDraft } from '../stores/useDraft.ts';
import styles from './LessonPanel.module.css';
import { StepView } from './StepView.tsx';
import { goToStep, leaveLesson, startLesson, walkStore } from './walk.ts';

/** Mount it anew for each lesson. */
export function LessonPanel({ slug }: { readonly slug: string }) {
  const index = useStore(walkStore, (walk) => walk.index);
  const heading = useRef<HTMLHeadingElement>(null);
  const lesson = lessons.find((each) => each.slug === slug);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step is announced.
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  if (lesson === undefined) return null;
  const step = lesson.steps[index];
  const place = step === undefined ? 'Playground' : `Step ${index + 1} of ${lesson.steps.length}`;
  return (
    <section className={styles.panel} aria-label="Lesson">
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {textsOf(slug).title} <span className={styles.place}>{place}</span>
        </h2>
        <IconButton label="Leave the lesson" onClick={leaveLesson}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </header>
      <Steps lesson={lesson} index={index} />
      {step === undefined ? <Playground lesson={lesson} /> : <StepView key={step.slug} lesson={lesson} step={step} />}
      <div className={styles.links}>
        <Button tone="link" onClick={() => openOverlay('lessons')}>
          All lessons
        </Button>
      </div>
    </section>
  );
}

function Steps({ lesson, index }: { readonly lesson: Lesson; readonly index: number }) {
  const rules = useStore(lessonRules, (state) => (state.rules?.slug === lesson.slug ? state.rules : null));
  const isClosed = (i: number): boolean => rules?.isOpen(i) === false;
  return (
    <nav className={styles.steps} aria-label="Steps of the lesson">
      {lesson.steps.map((step: Step, i) => (
        <button
          key={step.slug}
          type="button"
          aria-label={`Step ${i + 1}`}
          title={stepTextsOf(lesson.slug, step.slug).question}
          aria-current={i === index ? 'step' : undefined}
          data-done={i < index}
          disabled={isClosed(i)}
          onClick={() => goToStep(lesson, i)}
        />
      ))}
      <button
        type="button"
        aria-label="Playground"
        aria-current={index === lesson.steps.length ? 'step' : undefined}
        disabled={isClosed(lesson.steps.length)}
        onClick={() => goToStep(lesson, lesson.steps.length)}
      />
    </nav>
  );
}

function Playground({ lesson }: { readonly lesson: Lesson }) {
  const { text, tries } = textsOf(lesson.slug).playground;
  const hasOwn = useDraft((draft) => draft.own !== null);
  const next = lessons[lessons.indexOf(lesson) + 1];
  return (
    <>
      <p className={styles.text}>{text}</p>
      <ul className={styles.tries} aria-label="Things to try">
        {tries.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        {hasOwn ? (
          <Button
            onClick={() => {
              leaveLesson();
              keepOwn();
            }}
          >
            Back to my scenario
          </Button>
        ) : null}
        <Button onClick={leaveLesson}>End the lesson</Button>
        {next === undefined ? null : <NextLesson slug={next.slug} />}
      </div>
    </>
  );
}

function NextLesson({ slug }: { readonly slug: string }) {
  return (
    <Button tone="accent" onClick={() => void startLesson(slug)}>
      Next: {textsOf(slug).title}
    </Button>
  );
}
