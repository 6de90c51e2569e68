/** One question: the person answers first, then sees the model answer and its proof, and says how it went. */
import { useState } from 'react';
import type { Question } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Interview.module.css';
import { ProofView } from './ProofView.tsx';
import { type Grade, grades } from './progress.ts';
import { grade } from './progressStore.ts';

export interface QuestionViewProps {
  readonly question: Question;
  /** Where it stands, such as `3 of 10`; null outside of an interview. */
  readonly place: string | null;
  /** After the person said how it went. */
  readonly onGraded: (how: Grade) => void;
  readonly onClose: () => void;
}

/** Mount it anew for each question. */
export function QuestionView({ question, place, onGraded, onClose }: QuestionViewProps) {
  const [isOpen, setOpen] = useState(false);
  const [isProved, setProved] = useState(false);
  return (
    <article className={styles.question} aria-label={`Question ${question.number}`}>
      {place === null ? null : <p className={styles.quiet}>{place}</p>}
      <h3>{question.question}</h3>
      <label className={styles.own}>
        <span>Your answer: aloud, or written here (it is kept nowhere)</span>
        <textarea rows={3} data-autofocus />
      </label>
      {isOpen ? (
        <section aria-label="Model answer" className={styles.answer}>
          <p>{question.answer}</p>
          {isProved ? <ProofView question={question} onClose={onClose} /> : <Button onClick={() => setProved(true)}>Prove it</Button>}
          <fieldset className={styles.grades}>
            <legend>How did it go?</legend>
            {grades.map((each) => (
              <Button
                key={each}
                tone={each === 'known' ? 'accent' : 'quiet'}
                onClick={() => {
                  grade(question.number, each);
                  onGraded(each);
                }}
              >
                {words[each]}
              </Button>
            ))}
          </fieldset>
        </section>
      ) : (
        <Button tone="accent" onClick={() => setOpen(true)}>
          Show the answer
        </Button>
      )}
    </article>
  );
}

const words: Readonly<Record<Grade, string>> = { 'not yet': 'Not yet', partly: 'Partly', known: 'I knew it' };
