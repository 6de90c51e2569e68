/** The interview questions: each with its answer and the run that proves it, and a mock interview of ten. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { questions } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ProgressFile } from '../progress/ProgressFile.tsx';
import styles from './Interview.module.css';
import { MockInterview } from './MockInterview.tsx';
import { bring, forget, progressStore, progressText } from './progressStore.ts';
import { QuestionView } from './QuestionView.tsx';
import { questionTitle } from './questionTitle.ts';

const tabs = [
  { id: 'questions', label: 'Questions', panel: 'interview' },
  { id: 'mock', label: 'Mock interview', panel: 'interview' },
  { id: 'progress', label: 'Progress', panel: 'interview' },
] as const;

type Shown = (typeof tabs)[number]['id'];

export function Interview({ onClose }: { readonly onClose: () => void }) {
  const [shown, show] = useState<Shown>('questions');
  const [picked, pick] = useState<number | null>(null);
  const revisit = (number: number) => {
    show('questions');
    pick(number);
  };
  return (
    <Dialog title="Interview questions" size="wide" onClose={onClose}>
      <Tabs label="What to see" tabs={tabs} active={shown} onChange={show} />
      <div className={styles.panel} id="interview" role="tabpanel" aria-labelledby={`interview-${shown}-tab`}>
        {shown === 'questions' ? <Questions picked={picked} onPick={pick} onClose={onClose} /> : null}
        {shown === 'mock' ? <MockInterview onRevisit={revisit} onClose={onClose} /> : null}
        {shown === 'progress' ? <ProgressPanel /> : null}
      </div>
    </Dialog>
  );
}

interface QuestionsProps {
  /** Number of the question on show; null for the list. */
  readonly picked: number | null;
  readonly onPick: (number: number | null) => void;
  readonly onClose: () => void;
}

function Questions({ picked, onPick, onClose }: QuestionsProps) {
  const progress = useStore(progressStore, (state) => state.progress);
  const question = questions.find(({ number }) => number === picked);
  if (question !== undefined) {
    return (
      <>
        <Button tone="link" onClick={() => onPick(null)}>
          All questions
        </Button>
        <QuestionView key={question.number} question={question} place={null} onClose={onClose} onGraded={() => onPick(null)} />
      </>
    );
  }
  return (
    <ol className={styles.list}>
      {questions.map((each) => (
        <li key={each.number}>
          <button type="button" className={styles.pick} onClick={() => onPick(each.number)}>
            <span className={styles.number}>{each.number}</span>
            <span>{questionTitle(each.number)}</span>
            <span className={styles.quiet}>{progress[each.number]?.grade ?? ''}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function ProgressPanel() {
  const progress = useStore(progressStore, (state) => state.progress);
  const answers = Object.values(progress);
  const known = answers.filter(({ grade }) => grade === 'known').length;
  return (
    <div className={styles.start}>
      <p>
        {answers.length} of {questions.length} questions answered, {known} known. It is kept in this browser and nowhere else.
      </p>
      <ProgressFile of="the interview" file="coldstart-interview.json" text={progressText(progress)} bring={bring} forget={forget} />
    </div>
  );
}
