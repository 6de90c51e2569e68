/** The head of an answer: what it is about, and the answer in one large sentence. */
import { ChevronLeft } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Pill, type PillProps } from '../../ui/Pill.tsx';
import { openView } from '../shell/openView.ts';
import { select } from '../stores/selection.ts';
import { useView } from '../stores/useView.ts';
import styles from './Answer.module.css';
import { Emphasis } from './Emphasis.tsx';

export interface AnswerProps {
  readonly tone: PillProps['tone'];
  readonly pill: string;
  readonly sentence: string;
  /** The state at the cursor, below the sentence. */
  readonly now?: string;
}

export function Answer({ tone, pill, sentence, now }: AnswerProps) {
  return (
    <header className={styles.answer}>
      <div className={styles.top}>
        <Pill tone={tone}>{pill}</Pill>
        <Button tone="link" onClick={() => select(null)}>
          <ChevronLeft size={16} aria-hidden="true" />
          The whole run
        </Button>
      </div>
      <h2 className={styles.sentence}>
        <Emphasis text={sentence} />
      </h2>
      {now === undefined ? null : <p className={styles.now}>{now}</p>}
      <OpenTrace />
    </header>
  );
}

/** Leads to the trace of what is answered about, unless that is in front already. */
function OpenTrace() {
  const view = useView();
  if (view === 'trace') return null;
  return (
    <div>
      <Button tone="link" onClick={() => openView('trace')}>
        Open its trace
      </Button>
    </div>
  );
}
