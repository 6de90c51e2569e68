/** Every metric that the scenario touches, under CloudWatch's names, at one moment and over one stretch of time; and how long it took, warm and cold. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { metricSections, usePalette } from '../../../charts/index.ts';
import { sqsQueuesOf } from '../../../sim/index.ts';
import type { Run } from '../../stores/run.ts';
import { useRun } from '../../stores/useRun.ts';
import { useWindow } from '../../stores/useWindow.ts';
import { ChartsToolbar } from './ChartsToolbar.tsx';
import styles from './ChartsView.module.css';
import { chartChoicesStore } from './chartChoices.ts';
import { LatencySection } from './LatencySection.tsx';
import { MetricSectionView } from './MetricSectionView.tsx';

export function ChartsView() {
  const run = useRun((state) => state.run);
  return run === null ? null : <Charts run={run} />;
}

function Charts({ run: { trace } }: { readonly run: Run }) {
  const [asked, setAsked] = useState<string | null>(null);
  const window = useWindow();
  const palette = usePalette();
  const { period, statistics, latency } = useStore(chartChoicesStore);
  // By name, so that the choice survives an edit that moves functions.
  const place = asked === null ? -1 : trace.functions.indexOf(asked);
  const fn = place < 0 ? null : place;
  const sections = useMemo(() => metricSections(trace, fn), [trace, fn]);
  const queues = useMemo(() => sqsQueuesOf(trace), [trace]);
  return (
    <div className={styles.view}>
      <h2 className="visually-hidden">Charts</h2>
      <ChartsToolbar
        trace={trace}
        fn={fn}
        onFn={(index) => setAsked(index === null ? null : (trace.functions[index] ?? null))}
        period={period}
      />
      {sections.map((section, i) => (
        <div key={section.family} className={styles.block}>
          <MetricSectionView
            trace={trace}
            section={section}
            fn={fn}
            queues={queues}
            period={period}
            statistics={statistics}
            window={window}
            palette={palette}
          />
          {i === 0 ? <LatencySection trace={trace} fn={fn} choice={latency} window={window} /> : null}
        </div>
      ))}
    </div>
  );
}
