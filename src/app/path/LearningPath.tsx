/** The learning path: what there is to learn in its order, how far the person is, and where to go on. */
import { Check, CircleDashed } from 'lucide-react';
import { useStore } from 'zustand';
import { challengeTextsOf, chapterTitle, type Lesson, minutesOf, textsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { startChallenge } from '../challenges/attempt.ts';
import { challengeProgress } from '../challenges/challengeProgress.ts';
import { progressStore } from '../interview/progressStore.ts';
import { firstOpen, stepsDone } from '../lessons/howFar.ts';
import { lessonProgress } from '../lessons/lessonProgress.ts';
import { startLesson } from '../lessons/walk.ts';
import { openOverlay } from '../stores/overlay.ts';
import styles from './LearningPath.module.css';
import { type Done, type Next, nextOf, type Reach, type Stage, stagesOf } from './path.ts';

export function LearningPath({ onClose }: { readonly onClose: () => void }) {
  const stages = stagesOf(useDone());
  const start = useStart(onClose);
  const next = nextOf(stages);
  return (
    <Dialog title="Learning path" size="wide" onClose={onClose}>
      <div className={styles.head}>
        <p>
          {stages.length} chapters: lessons first, then challenges that put them to use, then what interviewers ask. Take them in order, or
          jump in anywhere.
        </p>
        <GoOn next={next} start={start} />
      </div>
      <ol className={styles.path}>
        {stages.map((stage, i) => (
          <li key={stage.id}>
            <Chapter stage={stage} place={i + 1} start={start} />
          </li>
        ))}
      </ol>
      <p className={styles.more}>
        <Button tone="link" onClick={() => openOverlay('falseStatements')}>
          Facts the web gets wrong
        </Button>
        <Button tone="link" onClick={() => openOverlay('class')}>
          Teach a class
        </Button>
      </p>
    </Dialog>
  );
}

interface Start {
  readonly lesson: (lesson: Lesson) => void;
  readonly challenge: (challenge: Stage['challenges'][number]['challenge']) => void;
}

function GoOn({ next, start }: { readonly next: Next; readonly start: Start }) {
  switch (next.kind) {
    case 'lesson':
      return (
        <Button tone="accent" data-autofocus onClick={() => start.lesson(next.lesson)}>
          Go on: {textsOf(next.lesson.slug).title}
        </Button>
      );
    case 'challenge':
      return (
        <Button tone="accent" data-autofocus onClick={() => start.challenge(next.challenge)}>
          Go on: the challenge “{challengeTextsOf(next.challenge.slug).title}”
        </Button>
      );
    case 'questions':
      return (
        <Button tone="accent" data-autofocus onClick={() => openOverlay('interview')}>
          Go on: interview questions
        </Button>
      );
    case 'nothing':
      return <p role="status">You have been everywhere. Build something of your own.</p>;
  }
}

function Chapter({ stage, place, start }: { readonly stage: Stage; readonly place: number; readonly start: Start }) {
  const done = [...stage.lessons, ...stage.challenges].filter(({ reach }) => reach === 'done').length;
  const count = stage.lessons.length + stage.challenges.length;
  return (
    <section aria-labelledby={`path-${stage.id}`} className={styles.chapter}>
      <h3 id={`path-${stage.id}`}>
        {place}. {chapterTitle(stage.id)}{' '}
        <span className={styles.quiet}>
          {done} of {count}
        </span>
      </h3>
      <progress className={styles.bar} value={done} max={count} aria-label={`${chapterTitle(stage.id)}: ${done} of ${count} done`} />
      <ul>
        {stage.lessons.map(({ lesson, reach }) => (
          <li key={lesson.slug}>
            <button type="button" className={styles.pick} onClick={() => start.lesson(lesson)}>
              <Mark reach={reach} />
              <span>{textsOf(lesson.slug).title}</span>
              <span className={styles.quiet}>{minutesOf(lesson)} min</span>
            </button>
          </li>
        ))}
        {stage.challenges.map(({ challenge, reach }) => (
          <li key={challenge.slug}>
            <button type="button" className={styles.pick} onClick={() => start.challenge(challenge)}>
              <Mark reach={reach} />
              <span>{challengeTextsOf(challenge.slug).title}</span>
              <span className={styles.quiet}>challenge</span>
            </button>
          </li>
        ))}
        {stage.questions.length === 0 ? null : (
          <li>
            <button type="button" className={styles.pick} onClick={() => openOverlay('interview')}>
              <Mark reach={stage.known === stage.questions.length ? 'done' : stage.known > 0 ? 'begun' : 'open'} />
              <span>Interview questions</span>
              <span className={styles.quiet}>
                {stage.known} of {stage.questions.length} known
              </span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function Mark({ reach }: { readonly reach: Reach }) {
  if (reach === 'done') return <Check size={16} aria-label="done" className={styles.done} />;
  if (reach === 'begun') return <CircleDashed size={16} aria-label="begun" />;
  return <span />;
}

function useDone(): Done {
  const lessons = useStore(lessonProgress, (state) => state.progress);
  const challenges = useStore(challengeProgress.store, (state) => state.progress);
  const questions = useStore(progressStore, (state) => state.progress);
  return {
    lesson: (lesson) => {
      const count = stepsDone(lesson, lessons);
      return count === 0 ? 'open' : count < lesson.steps.length ? 'begun' : 'done';
    },
    challenge: (slug) => (challenges[slug] === undefined ? 'open' : challenges[slug].solved ? 'done' : 'begun'),
    question: (number) => {
      const how = questions[number]?.grade;
      return how === undefined ? 'open' : how === 'known' ? 'done' : 'begun';
    },
  };
}

function useStart(onClose: () => void): Start {
  const progress = useStore(lessonProgress, (state) => state.progress);
  return {
    lesson: (lesson) => {
      onClose();
      void startLesson(lesson.slug, firstOpen(lesson, progress));
    },
    challenge: (challenge) => {
      onClose();
      void startChallenge(challenge);
    },
  };
}
