/** The middle column: tabs of the views, and the one that is open, all of the same run at the same moment. */
import { Suspense } from 'react';
import { Tabs } from '../../ui/Tabs.tsx';
import type { Run } from '../stores/run.ts';
import { useRun } from '../stores/useRun.ts';
import { useView } from '../stores/useView.ts';
import { showView, viewIds, viewTitles } from '../stores/view.ts';
import { lazyViews } from '../views/index.ts';
import { OverviewView } from '../views/overview/OverviewView.tsx';
import { RunMinimap } from './RunMinimap.tsx';
import styles from './RunView.module.css';
import { TimeNotes } from './TimeNotes.tsx';

/** Id of the one panel that all tabs lead to. */
const PANEL = 'view';
const tabs = viewIds.map((id) => ({ id, label: viewTitles[id], panel: PANEL }));

export function RunView() {
  const view = useView();
  const run = useRun((state) => state.run);
  const hasProblems = useRun((state) => state.problems.length > 0);
  const busy = useRun((state) => state.busy);
  return (
    <>
      <div className={styles.tabs}>
        <Tabs label="Views" tabs={tabs} active={view} onChange={showView} />
      </div>
      {run === null ? (
        <p className={styles.empty}>{hasProblems ? 'Mend what is named in red, and the run appears here.' : 'Simulating …'}</p>
      ) : (
        <div id={PANEL} role="tabpanel" aria-label={viewTitles[view]} className={styles.panel} data-stale={hasProblems}>
          <TimeNotes trace={run.trace} />
          {busy ? <p className={styles.busy}>Simulating …</p> : null}
          {view === 'overview' ? <OverviewView run={run} /> : <OtherView run={run} view={view} />}
        </div>
      )}
    </>
  );
}

/** Every other view has the whole run as a strip above it, with the moment and the window that all of them share. */
function OtherView({ run, view }: { readonly run: Run; readonly view: keyof typeof lazyViews }) {
  const View = lazyViews[view];
  return (
    <>
      <RunMinimap trace={run.trace} />
      <Suspense fallback={<p className={styles.empty}>Loading …</p>}>
        <View />
      </Suspense>
    </>
  );
}
