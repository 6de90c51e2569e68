/** The right column: an answer about what is picked, else about the run as a whole; the bill below. Answers are loaded with the first click. */
import { lazy, Suspense } from 'react';
import { BillPanel } from '../bill/BillPanel.tsx';
import { useLocked } from '../stores/locks.ts';
import { useRun } from '../stores/useRun.ts';
import { useSelection } from '../stores/useSelection.ts';
import styles from './Inspector.module.css';
import { RunOverview } from './RunOverview.tsx';
import { Warnings } from './Warnings.tsx';

const SelectionView = lazy(() => import('./SelectionView.tsx').then((module) => ({ default: module.SelectionView })));

export function Inspector() {
  const run = useRun((state) => state.run);
  const selection = useSelection();
  const isLocked = useLocked('answers');
  if (isLocked) return <p className={styles.empty}>Answers are locked in this class. Look at the pictures and find out yourself.</p>;
  if (run === null) return <p className={styles.empty}>As soon as there is a run, you can ask it why.</p>;
  return (
    <div className={styles.inspector}>
      {selection === null ? (
        <RunOverview run={run} />
      ) : (
        <Suspense fallback={<p>…</p>}>
          <SelectionView run={run} selection={selection} />
        </Suspense>
      )}
      <footer className={styles.foot}>
        <BillPanel bill={run.summary.bill} trace={run.trace} />
        <Warnings warnings={run.warnings} />
      </footer>
    </div>
  );
}
