/** One question: the person answers first, in words or by choice, then sees the model answer and its proof, and says how it went. */
import { type ReactNode, useState } from 'react';
import { askOf, lessonText, type Question, questionTextsOf, variantCount } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ChoiceView } from './ChoiceView.tsx';
import { focusHere } from './focusHere.ts';
import styles from './Interview.module.css';
import { LessonLink } from './LessonLink.tsx';
import { type Grade, grades } from './progress.ts';
import { grade, progressStore } from './progressStore.ts';
import { QuestionProof } from './QuestionProof.tsx';

export interface QuestionViewProps {
  readonly question: Question;
  /** Where it stands in an interview and for how long it has; null outside of one. */
  readonly place: ReactNode;
  /** After the person said how it went. */
  readonly onGraded: (how: Grade) => void;
  readonly onClose: () => void;
}

const ways = [
  { id: 'words', label: 'In your words', panel: 'question-answer' },
  { id: 'choice', label: 'By choice', panel: 'question-answer' },
] as const;

/** Mount it anew for each question. */
export function QuestionView({ question, place, onGraded, onClose }: QuestionViewProps) {
  const [variant, setVariant] = useState(() => firstVariant(question));
  const [way, setWay] = useState<(typeof ways)[number]['id']>('words');
  const texts = questionTextsOf(question.slug);
  const ask = askOf(question, variant);
  const count = variantCount(question);
  const shared = { question, variant, onClose };
  const ended = (how: Grade) => {
    grade(question.number, how);
    onGraded(how);
  };
  return (
    <article className={styles.question} aria-label={`Question ${question.number}`}>
      {place}
      <h3 tabIndex={-1} ref={focusHere}>
        {lessonText((way === 'choice' ? texts.choice?.ask : undefined) ?? texts.question, { ask })}
      </h3>
      {texts.choice === undefined ? null : (
        <div className={styles.ways}>
          <Tabs label="How to answer" tabs={ways} active={way} onChange={setWay} />
        </div>
      )}
      <div
        id="question-answer"
        {...(texts.choice === undefined ? {} : { role: 'tabpanel', 'aria-labelledby': `question-answer-${way}-tab` })}
      >
        {way === 'choice' ? (
          <ChoiceView key={variant} {...shared} onGraded={ended} />
        ) : (
          <InWords key={variant} {...shared} onGraded={ended} />
        )}
      </div>
      {count > 1 && place === null ? (
        <Button tone="quiet" onClick={() => setVariant((variant + 1) % count)}>
          Another one like this
        </Button>
      ) : null}
    </article>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly variant: number;
  readonly onGraded: (how: Grade) => void;
  readonly onClose: () => void;
}

function InWords({ question, variant, onGraded, onClose }: AnswerProps) {
  const [isOpen, setOpen] = useState(false);
  const [isProved, setProved] = useState(false);
  return (
    <div className={styles.question}>
      <label className={styles.own}>
        <span>Your answer: aloud, or written here (it is kept nowhere)</span>
        <textarea rows={3} />
      </label>
      {isOpen ? (
        <section aria-label="Model answer" className={styles.answer} tabIndex={-1} ref={focusHere}>
          <p>{lessonText(questionTextsOf(question.slug).answer, { ask: askOf(question, variant) })}</p>
          {isProved ? (
            <QuestionProof question={question} variant={variant} onClose={onClose} />
          ) : (
            <Button onClick={() => setProved(true)}>Prove it</Button>
          )}
          {question.lesson === undefined ? null : <LessonLink slug={question.lesson} onClose={onClose} />}
          <fieldset className={styles.grades}>
            <legend>How did it go?</legend>
            {grades.map((each) => (
              <Button key={each} tone={each === 'known' ? 'accent' : 'quiet'} onClick={() => onGraded(each)}>
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
    </div>
  );
}

/** A question that was answered before comes with other numbers. */
const firstVariant = (question: Question): number =>
  (progressStore.getState().progress[question.number]?.times ?? 0) % variantCount(question);

const words: Readonly<Record<Grade, string>> = { 'not yet': 'Not yet', partly: 'Partly', known: 'I knew it' };
