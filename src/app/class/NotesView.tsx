/** Notes for teachers: goal, time, questions to ask and common wrong answers of each lesson, to read here and to print. */
import { useRef, useState } from 'react';
import { type Lesson, lessons, lessonText, stepTextsOf, type TeacherNotes, textsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Notes.module.css';
import { plainStepText } from './plainStepText.ts';
import { printNotes } from './printNotes.ts';

const ALL = ' all';

export function NotesView() {
  const [chosen, choose] = useState(lessons[0]?.slug ?? ALL);
  const notes = useRef<HTMLDivElement>(null);
  const shown = lessons.filter(({ slug }) => chosen === ALL || slug === chosen);
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <Select
          label="Lesson"
          showLabel
          value={chosen}
          options={[{ value: ALL, label: 'All lessons' }, ...lessons.map(({ slug }) => ({ value: slug, label: textsOf(slug).title }))]}
          onChange={choose}
        />
        <Button onClick={() => notes.current !== null && printNotes(notes.current, 'Coldstart: notes for teachers')}>Print</Button>
      </div>
      <div ref={notes} className={styles.notes}>
        {shown.map((lesson) => (
          <Notes key={lesson.slug} lesson={lesson} />
        ))}
      </div>
    </div>
  );
}

function Notes({ lesson }: { readonly lesson: Lesson }) {
  const texts = textsOf(lesson.slug);
  const { teacher } = texts;
  return (
    <article className={styles.lesson}>
      <h3>{texts.title}</h3>
      <p>{texts.about}</p>
      {teacher === undefined ? <p>There are no notes for this lesson yet.</p> : <Prepared notes={teacher} />}
      <h4>What it asks</h4>
      <ol className={styles.numbered}>
        {lesson.steps.map(({ slug }, index) => (
          <li key={slug}>{plainStepText(lesson, index, stepTextsOf(lesson.slug, slug).question)}</li>
        ))}
      </ol>
    </article>
  );
}

function Prepared({ notes: { goal, minutes, ask, wrongAnswers } }: { readonly notes: TeacherNotes }) {
  // Notes refer to rules, as all words of a lesson do.
  const words = (text: string): string => lessonText(text, {});
  return (
    <>
      <dl className={styles.facts}>
        <dt>Goal</dt>
        <dd>{words(goal)}</dd>
        <dt>Time</dt>
        <dd>{minutes} minutes</dd>
      </dl>
      <h4>Questions to ask</h4>
      <ul className={styles.bullets}>
        {ask.map((text) => (
          <li key={text}>{words(text)}</li>
        ))}
      </ul>
      <h4>Common wrong answers</h4>
      <ul className={styles.bullets}>
        {wrongAnswers.map((text) => (
          <li key={text}>{words(text)}</li>
        ))}
      </ul>
    </>
  );
}
