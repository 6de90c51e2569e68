/** A question answered by choice: the runs are made when the person has chosen, and they say which option is right. */
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { askOf, lessonText, optionOrder, type Question, questionTextsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useProof } from '../proof/useProof.ts';
import { focusHere } from './focusHere.ts';
import styles from './Interview.module.css';
import { LessonLink } from './LessonLink.tsx';
import type { Grade } from './progress.ts';
import { QuestionProof } from './QuestionProof.tsx';

export interface ChoiceViewProps {
  readonly question: Question;
  readonly variant: number;
  readonly onGraded: (how: Grade) => void;
  readonly onClose: () => void;
}

/** Mount it anew for each variant. */
export function ChoiceView({ question, variant, onGraded, onClose }: ChoiceViewProps) {
  const [chosen, choose] = useState<string | null>(null);
  const reply = useProof({ of: 'question', number: question.number, variant }, chosen !== null);
  const texts = questionTextsOf(question.slug);
  const options = texts.choice?.options ?? {};
  const ask = askOf(question, variant);
  const key = reply?.key ?? null;
  const facts = reply?.proof?.facts ?? { ask };
  return (
    <div className={styles.question}>
      <ul className={styles.options}>
        {optionOrder(question, variant).map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.option}
              aria-pressed={chosen === id}
              disabled={chosen !== null && chosen !== id}
              data-result={key === null ? undefined : id === key ? 'right' : 'wrong'}
              onClick={() => choose(id)}
            >
              {key === null ? null : id === key ? <Check size={16} aria-label="right" /> : <X size={16} aria-label="wrong" />}
              <span>{lessonText(options[id]?.text ?? '', { ask })}</span>
            </button>
            {key !== null && id !== key ? <p className={styles.refutation}>{lessonText(options[id]?.refutation ?? '', facts)}</p> : null}
          </li>
        ))}
      </ul>
      {chosen === null ? null : reply === null ? (
        <p role="status">Running…</p>
      ) : key === null ? (
        <p role="alert">{reply.failed}</p>
      ) : (
        <section aria-label="Model answer" className={styles.answer} tabIndex={-1} ref={focusHere}>
          <p>
            <strong>{chosen === key ? 'Right.' : 'Not this one.'}</strong> {lessonText(texts.answer, { ask })}
          </p>
          <details>
            <summary>The runs that say so</summary>
            <QuestionProof question={question} variant={variant} onClose={onClose} />
          </details>
          <div className={styles.foot}>
            <Button tone="accent" onClick={() => onGraded(chosen === key ? 'known' : 'not yet')}>
              Done
            </Button>
            {question.lesson === undefined ? null : <LessonLink slug={question.lesson} onClose={onClose} />}
          </div>
        </section>
      )}
    </div>
  );
}
