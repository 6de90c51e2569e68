/** Small charts with CloudWatch's names side by side, on the shared time axis. */
import { useMemo } from 'react';
import type { Trace, TraceIndex } from '../../sim/index.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import type { TimeCursor, TimeWindow } from '../shared/timeWindow.ts';
import { tracksOf } from '../shared/tracks.ts';
import { usePalette } from '../shared/usePalette.ts';
import { metricCharts } from './charts.ts';
import { metricsTable } from './describeMetrics.ts';
import styles from './MetricCharts.module.css';
import { MetricFigure } from './MetricFigure.tsx';

export interface MetricChartsProps {
  readonly trace: Trace;
  readonly index?: TraceIndex;
  readonly window: TimeWindow;
  readonly onWindow: (window: TimeWindow) => void;
  readonly cursor: TimeCursor;
}

export function MetricCharts({ trace, window, onWindow, cursor }: MetricChartsProps) {
  const palette = usePalette();
  const tracks = useMemo(() => tracksOf(trace), [trace]);
  return (
    <div className={styles.metrics} data-picture="Metrics">
      <h2 className="visually-hidden">Metrics</h2>
      <div className={styles.row}>
        {metricCharts.map((chart) => (
          <MetricFigure
            key={chart.name}
            chart={chart}
            trace={trace}
            tracks={tracks}
            window={window}
            onWindow={onWindow}
            cursor={cursor}
            palette={palette}
          />
        ))}
      </div>
      <div className={styles.table}>
        <TableDisclosure about="metrics" content={() => metricsTable(trace, tracks, window)} />
      </div>
    </div>
  );
}
