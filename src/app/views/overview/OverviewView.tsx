/** The run at a glance: the stage, the rows of environments and the charts, all at the same moment. The only view that comes with the page. */
import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import { Lanes, MetricCharts, Stage, usePalette } from '../../../charts/index.ts';
import { usePlayback } from '../../playback/usePlayback.ts';
import { RunMinimap } from '../../shell/RunMinimap.tsx';
import { markArea } from '../../stores/area.ts';
import { cursor } from '../../stores/cursor.ts';
import { useLocked } from '../../stores/locks.ts';
import type { Run } from '../../stores/run.ts';
import { select } from '../../stores/selection.ts';
import { stageEditingStore } from '../../stores/stageEditing.ts';
import { useArea } from '../../stores/useArea.ts';
import { useMatches } from '../../stores/useMatches.ts';
import { useSelection } from '../../stores/useSelection.ts';
import { useTrail } from '../../stores/useTrail.ts';
import { useWhy } from '../../stores/useWhy.ts';
import { useWindow } from '../../stores/useWindow.ts';
import { showWindow } from '../../stores/window.ts';
import { EditToggle } from './EditToggle.tsx';
import styles from './OverviewView.module.css';

const StageEditor = lazy(() => import('./editing/StageEditor.tsx').then((module) => ({ default: module.StageEditor })));

/** Up to so many rows of environments have room without taking more. */
const FEW_LANES = 8;

export function OverviewView({ run: { trace, index } }: { readonly run: Run }) {
  const selection = useSelection();
  const why = useWhy(trace);
  const trail = useTrail();
  const chain = useMemo(() => (why === null ? null : { links: why.links, current: trail?.link ?? null }), [why, trail]);
  const window = useWindow();
  const palette = usePalette();
  const playing = usePlayback((snapshot) => snapshot.matches('playing'));
  const wanted = useMatches(trace)?.invocations ?? null;
  const area = useArea();
  const isLocked = useLocked('editing');
  const isEditing = useStore(stageEditingStore, (state) => state.isOn) && !isLocked;
  const common = { trace, index, cursor, selection };
  return (
    <div className={styles.overview} data-lanes={trace.environments.length > FEW_LANES ? 'many' : 'few'}>
      <section className={styles.stage} aria-label="Stage" data-picture="Stage">
        {isEditing ? (
          <Suspense fallback={null}>
            <StageEditor />
          </Suspense>
        ) : (
          <Stage {...common} onSelect={select} playing={playing} tools={<EditToggle />} />
        )}
      </section>
      <section className={styles.lanes} aria-label="Execution environments">
        <RunMinimap trace={trace} />
        <Lanes
          {...common}
          window={window}
          onWindow={showWindow}
          onSelect={select}
          chain={chain}
          wanted={wanted}
          area={area}
          onArea={markArea}
          palette={palette}
        />
      </section>
      <section className={styles.metrics} aria-label="Metrics">
        <MetricCharts {...common} window={window} onWindow={showWindow} />
      </section>
    </div>
  );
}
