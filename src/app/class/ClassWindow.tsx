/** For teachers: a link for a class, the answers that come back, and notes for each lesson. */
import { useEffect, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AnswersView } from './AnswersView.tsx';
import { startClassWorker } from './askClass.ts';
import { NotesView } from './NotesView.tsx';
import { SetupView } from './SetupView.tsx';
import styles from './Teacher.module.css';

const tabs = [
  { id: 'setup', label: 'A link for a class', panel: 'class-panel' },
  { id: 'answers', label: 'Answers', panel: 'class-panel' },
  { id: 'notes', label: 'Notes for teachers', panel: 'class-panel' },
] as const;

type Shown = (typeof tabs)[number]['id'];

export function ClassWindow({ onClose }: { readonly onClose: () => void }) {
  const [shown, show] = useState<Shown>('setup');
  useEffect(startClassWorker, []);
  return (
    <Dialog title="Class" size="wide" onClose={onClose}>
      <Tabs label="What to see" tabs={tabs} active={shown} onChange={show} />
      <div className={styles.panel} id="class-panel" role="tabpanel" aria-labelledby={`class-panel-${shown}-tab`}>
        {shown === 'setup' ? <SetupView onAnswers={() => show('answers')} /> : null}
        {shown === 'answers' ? <AnswersView /> : null}
        {shown === 'notes' ? <NotesView /> : null}
      </div>
    </Dialog>
  );
}
