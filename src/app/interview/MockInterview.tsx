/** Ten questions in a row, what is due first; at the end a report with the time of each and what to look at again. */
import { useState } from 'react';
import { questions } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Elapsed } from './Elapsed.tsx';
import styles from './Interview.module.css';
import { type Asked, InterviewReport } from './InterviewReport.tsx';
import { dueOrder } from './progress.ts';
import { progressStore } from './progressStore.ts';
import { QuestionView } from './QuestionView.tsx';

const COUNT = 10;

export interface MockInterviewProps {
  /** Shows a question apart from the interview. */
  readonly onRevisit: (number: number) => void;
  readonly onClose: () => void;
}

export function MockInterview({ onRevisit, onClose }: MockInterviewProps) {
  const [begun, setBegun] = useState<{ readonly at: number; readonly numbers: readonly number[] } | null>(null);
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const [last, setLast] = useState(0);
  const begin = () => {
    const numbers = dueOrder(
      progressStore.getState().progress,
      questions.map(({ number }) => number),
    ).slice(0, COUNT);
    const at = performance.now();
    setAsked([]);
    setLast(at);
    setBegun({ at, numbers });
  };
  if (begun === null) {
    return (
      <div className={styles.start}>
        <p>
          {COUNT} questions, as in an interview: first those that you did not know last time, then new ones. Answer aloud, in writing or by
          choice, then look. The clock runs; at the end you see how long each took and what to look at again.
        </p>
        <Button tone="accent" onClick={begin}>
          Begin
        </Button>
      </div>
    );
  }
  const question = questions.find(({ number }) => number === begun.numbers[asked.length]);
  if (question === undefined) return <InterviewReport asked={asked} onAgain={begin} onRevisit={onRevisit} onClose={onClose} />;
  return (
    <QuestionView
      key={question.number}
      question={question}
      place={
        <p className={styles.head}>
          <span>
            Question {asked.length + 1} of {begun.numbers.length}
          </span>
          <Elapsed since={begun.at} />
        </p>
      }
      onClose={onClose}
      onGraded={(how) => {
        const now = performance.now();
        setAsked([...asked, { number: question.number, how, took: now - last }]);
        setLast(now);
      }}
    />
  );
}
