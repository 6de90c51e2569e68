/** The middle column: the stage, the rows of environments and the charts, all at the same moment of the same run. */

import { useMemo } from 'react';
import { Lanes, MetricCharts, Minimap, Stage, usePalette } from '../../charts/index.ts';
import { interestingEvents } from '../../sim/index.ts';
import { cursor } from '../stores/cursor.ts';
import type { Run } from '../stores/run.ts';
import { select } from '../stores/selection.ts';
import { useRun } from '../stores/useRun.ts';
import { useSelection } from '../stores/useSelection.ts';
import { useWindow } from '../stores/useWindow.ts';
import { showWindow } from '../stores/window.ts';
import styles from './RunView.module.css';

export function RunView() {
  const run = useRun((state) => state.run);
  const hasProblems = useRun((state) => state.problems.length > 0);
  const busy = useRun((state) => state.busy);
  if (run === null)
    return <p className={styles.empty}>{hasProblems ? 'Mend what is named above, and the run appears here.' : 'Simulating …'}</p>;
  return (
    <>
      {busy ? <p className={styles.busy}>Simulating …</p> : null}
      <Picture run={run} isStale={hasProblems} />
    </>
  );
}

/** Up to so many rows of environments have room without taking more. */
const FEW_LANES = 8;

function Picture({ run: { trace, index }, isStale }: { readonly run: Run; readonly isStale: boolean }) {
  const selection = useSelection();
  const window = useWindow();
  const palette = usePalette();
  const events = useMemo(() => interestingEvents(trace), [trace]);
  const common = { trace, index, cursor, selection };
  return (
    <div className={styles.run} data-stale={isStale} data-lanes={trace.environments.length > FEW_LANES ? 'many' : 'few'}>
      <section className={styles.stage} aria-label="Stage">
        <Stage {...common} onSelect={select} />
      </section>
      <section className={styles.lanes} aria-label="Execution environments">
        <Minimap trace={trace} window={window} onWindow={showWindow} cursor={cursor} events={events} />
        <Lanes {...common} window={window} onWindow={showWindow} onSelect={select} palette={palette} />
      </section>
      <section className={styles.metrics} aria-label="Metrics">
        <MetricCharts {...common} window={window} onWindow={showWindow} />
      </section>
    </div>
  );
}
