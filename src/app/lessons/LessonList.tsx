import { useStore } from 'zustand';
import { type Lesson, lessons, textsOf } from '../../lessons/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressFile } from '../progress/ProgressFile.tsx';
import styles from './LessonList.module.css';
import { bringLessons, forgetLessons, lessonProgress } from './lessonProgress.ts';
import { type LessonProgress, stepKey, writeLessonProgress } from './progress.ts';
import { startLesson } from './walk.ts';

export function LessonList({ onClose }: { readonly onClose: () => void }) {
  const progress = useStore(lessonProgress, (state) => state.progress);
  const next = lessons.find((lesson) => stepsDone(lesson, progress) < lesson.steps.length);
  return (
    <Dialog title="Lessons" onClose={onClose}>
      <p className={styles.quiet}>
        One new thing at a time: read, predict, and let the run answer. Each lesson stands alone; together they build up.
      </p>
      <ol className={styles.list}>
        {lessons.map((lesson, i) => (
          <li key={lesson.slug}>
            <button
              type="button"
              className={styles.pick}
              data-next={lesson === next}
              data-autofocus={lesson === next ? '' : undefined}
              onClick={() => {
                onClose();
                void startLesson(lesson.slug, firstOpen(lesson, progress));
              }}
            >
              <span className={styles.number}>{i + 1}</span>
              <span>
                <strong>{textsOf(lesson.slug).title}</strong>
                <span className={styles.about}>{textsOf(lesson.slug).about}</span>
              </span>
              <span className={styles.done}>{doneText(lesson, progress)}</span>
            </button>
          </li>
        ))}
      </ol>
      <ProgressSection progress={progress} />
    </Dialog>
  );
}

function ProgressSection({ progress }: { readonly progress: LessonProgress }) {
  return (
    <section aria-label="Progress" className={styles.progress}>
      <p className={styles.quiet}>Progress is kept in this browser and nowhere else.</p>
      <ProgressFile
        of="lessons"
        file="coldstart-lessons.json"
        text={writeLessonProgress(progress)}
        bring={bringLessons}
        forget={forgetLessons}
      />
    </section>
  );
}

const stepsDone = ({ slug, steps }: Lesson, progress: LessonProgress): number =>
  steps.filter((step) => progress[stepKey(slug, step.slug)] !== undefined).length;

/** A lesson that was broken off goes on; one that is done begins again. */
function firstOpen({ slug, steps }: Lesson, progress: LessonProgress): number {
  return Math.max(
    0,
    steps.findIndex((step) => progress[stepKey(slug, step.slug)] === undefined),
  );
}

function doneText(lesson: Lesson, progress: LessonProgress): string {
  const done = stepsDone(lesson, progress);
  if (done === 0) return `${lesson.steps.length} steps`;
  const right = lesson.steps.filter((step) => progress[stepKey(lesson.slug, step.slug)]?.right === true).length;
  return done < lesson.steps.length ? `${done} of ${lesson.steps.length} steps` : `Done, ${right} of ${done} right`;
}
