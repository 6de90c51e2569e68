/** The run at a glance: the stage, the rows of environments and the charts, all at the same moment. The only view that comes with the page. */
import { useMemo } from 'react';
import { Lanes, MetricCharts, Minimap, Stage, usePalette } from '../../../charts/index.ts';
import { interestingEvents } from '../../../sim/index.ts';
import { cursor } from '../../stores/cursor.ts';
import type { Run } from '../../stores/run.ts';
import { select } from '../../stores/selection.ts';
import { useSelection } from '../../stores/useSelection.ts';
import { useTrail } from '../../stores/useTrail.ts';
import { useWhy } from '../../stores/useWhy.ts';
import { useWindow } from '../../stores/useWindow.ts';
import { showWindow } from '../../stores/window.ts';
import styles from './OverviewView.module.css';

/** Up to so many rows of environments have room without taking more. */
const FEW_LANES = 8;

export function OverviewView({ run: { trace, index } }: { readonly run: Run }) {
  const selection = useSelection();
  const why = useWhy(trace);
  const trail = useTrail();
  const chain = useMemo(() => (why === null ? null : { links: why.links, current: trail?.link ?? null }), [why, trail]);
  const window = useWindow();
  const palette = usePalette();
  const events = useMemo(() => interestingEvents(trace), [trace]);
  const common = { trace, index, cursor, selection };
  return (
    <div className={styles.overview} data-lanes={trace.environments.length > FEW_LANES ? 'many' : 'few'}>
      <section className={styles.stage} aria-label="Stage">
        <Stage {...common} onSelect={select} />
      </section>
      <section className={styles.lanes} aria-label="Execution environments">
        <Minimap trace={trace} window={window} onWindow={showWindow} cursor={cursor} events={events} />
        <Lanes {...common} window={window} onWindow={showWindow} onSelect={select} chain={chain} palette={palette} />
      </section>
      <section className={styles.metrics} aria-label="Metrics">
        <MetricCharts {...common} window={window} onWindow={showWindow} />
      </section>
    </div>
  );
}
