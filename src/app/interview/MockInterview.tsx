/** Ten questions in a row, what is due first; at the end a report with what to look at again. */
import { useState } from 'react';
import { formatDuration } from '../../base/formatDuration.ts';
import { askOf, lessonText, questions, questionTextsOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Interview.module.css';
import { dueOrder, type Grade } from './progress.ts';
import { progressStore } from './progressStore.ts';
import { QuestionView } from './QuestionView.tsx';

const COUNT = 10;

interface Asked {
  readonly number: number;
  readonly how: Grade;
}

export function MockInterview({ onClose }: { readonly onClose: () => void }) {
  const [begun, setBegun] = useState<{ readonly at: number; readonly numbers: readonly number[] } | null>(null);
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const [ended, setEnded] = useState(0);
  const begin = () => {
    const numbers = dueOrder(
      progressStore.getState().progress,
      questions.map(({ number }) => number),
    ).slice(0, COUNT);
    setAsked([]);
    setBegun({ at: performance.now(), numbers });
  };
  if (begun === null) {
    return (
      <div className={styles.start}>
        <p>
          {COUNT} questions, as in an interview: first those that you did not know last time, then new ones. Answer aloud, then look. At the
          end you see how long it took and what to look at again.
        </p>
        <Button tone="accent" onClick={begin}>
          Begin
        </Button>
      </div>
    );
  }
  const question = questions.find(({ number }) => number === begun.numbers[asked.length]);
  if (question === undefined) return <Report asked={asked} took={ended - begun.at} onAgain={begin} />;
  return (
    <QuestionView
      key={question.number}
      question={question}
      place={`Question ${asked.length + 1} of ${begun.numbers.length}`}
      onClose={onClose}
      onGraded={(how) => {
        setAsked([...asked, { number: question.number, how }]);
        setEnded(performance.now());
      }}
    />
  );
}

function Report({ asked, took, onAgain }: { readonly asked: readonly Asked[]; readonly took: number; readonly onAgain: () => void }) {
  const known = asked.filter(({ how }) => how === 'known').length;
  const again = asked.filter(({ how }) => how !== 'known');
  return (
    <section aria-label="Report" className={styles.start}>
      <h3>
        {known} of {asked.length} known, in {formatDuration(took * 1000)}
      </h3>
      {again.length === 0 ? (
        <p>Nothing to look at again.</p>
      ) : (
        <>
          <p>To look at again; these come first next time:</p>
          <ul className={styles.again}>
            {again.map(({ number, how }) => (
              <li key={number}>
                {titleOf(number)} <span className={styles.quiet}>({how})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button tone="accent" onClick={onAgain}>
        Ten more
      </Button>
    </section>
  );
}

function titleOf(number: number): string {
  const question = questions.find((each) => each.number === number);
  return question === undefined ? '' : lessonText(questionTextsOf(question.slug).question, { ask: askOf(question, 0) });
}
