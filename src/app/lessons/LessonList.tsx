import { useStore } from 'zustand';
import { type Chapter, chapters, chapterTitle, type Lesson, lessons, minutesOf, textsOf } from '../../lessons/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PickRow } from '../progress/PickRow.tsx';
import { ProgressFile } from '../progress/ProgressFile.tsx';
import { firstOpen, stepsDone } from './howFar.ts';
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
      {chapters.map((chapter) => (
        <section key={chapter.id} aria-labelledby={`chapter-${chapter.id}`} className={styles.chapter}>
          <h3 id={`chapter-${chapter.id}`}>
            {chapterTitle(chapter.id)} <span className={styles.quiet}>{chapterText(chapter, progress)}</span>
          </h3>
          <ol className={styles.list}>
            {chapter.lessons.map((lesson) => (
              <li key={lesson.slug}>
                <Pick lesson={lesson} isNext={lesson === next} progress={progress} onClose={onClose} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <ProgressSection progress={progress} />
    </Dialog>
  );
}

interface PickProps {
  readonly lesson: Lesson;
  readonly isNext: boolean;
  readonly progress: LessonProgress;
  readonly onClose: () => void;
}

function Pick({ lesson, isNext, progress, onClose }: PickProps) {
  const { title, about } = textsOf(lesson.slug);
  return (
    <PickRow
      place={lessons.indexOf(lesson) + 1}
      title={title}
      about={about}
      how={doneText(lesson, progress)}
      isNext={isNext}
      onPick={() => {
        onClose();
        void startLesson(lesson.slug, firstOpen(lesson, progress));
      }}
    />
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

const chapterText = ({ lessons: own }: Chapter, progress: LessonProgress): string => {
  const done = own.filter((lesson) => stepsDone(lesson, progress) === lesson.steps.length).length;
  const minutes = own.reduce((sum, lesson) => sum + minutesOf(lesson), 0);
  return done === 0 ? `about ${minutes} min` : `${done} of ${own.length} done`;
};

function doneText(lesson: Lesson, progress: LessonProgress): string {
  const done = stepsDone(lesson, progress);
  if (done === 0) return `${minutesOf(lesson)} min`;
  const right = lesson.steps.filter((step) => progress[stepKey(lesson.slug, step.slug)]?.right === true).length;
  return done < lesson.steps.length ? `${done} of ${lesson.steps.length} steps` : `Done, ${right} of ${done} right`;
}
