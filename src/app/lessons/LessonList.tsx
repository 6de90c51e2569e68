/** The lessons in their order, with what the person has done of each; and their progress as a file. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { type Lesson, lessons, textsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { download } from '../share/download.ts';
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
      <ProgressFile progress={progress} />
    </Dialog>
  );
}

function ProgressFile({ progress }: { readonly progress: LessonProgress }) {
  const [said, say] = useState('');
  const read = async (file: File) => {
    const text = await file.text().catch(() => '');
    say(
      bringLessons(text)
        ? `“${file.name}” was taken in.`
        : `“${file.name}” is no progress of lessons. Choose a file that “Save as a file” made.`,
    );
  };
  return (
    <section aria-label="Progress" className={styles.progress}>
      <p className={styles.quiet}>Progress is kept in this browser and nowhere else.</p>
      <div className={styles.row}>
        <Button onClick={() => download(writeLessonProgress(progress), 'coldstart-lessons.json')}>Save as a file</Button>
        <label className={styles.file}>
          Bring a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) void read(file);
            }}
          />
        </label>
        <Button
          onClick={() => {
            forgetLessons();
            say('All of it is forgotten.');
          }}
        >
          Forget all of it
        </Button>
      </div>
      <p role="status">{said}</p>
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
