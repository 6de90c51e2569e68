/** How long it took, warm and cold: a histogram and the distribution function, side by side on one axis. */
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import type { Trace } from '../../sim/index.ts';
import { Counting } from '../shared/Counting.tsx';
import { isLarge } from '../shared/isLarge.ts';
import { TableDisclosure } from '../shared/TableDisclosure.tsx';
import type { TimeWindow } from '../shared/timeWindow.ts';
import { useSettled } from '../shared/useSettled.ts';
import { useSize } from '../shared/useSize.ts';
import { useLatest, useSliced } from '../shared/useSliced.ts';
import { binTable, describeLatency, percentileTable } from './describeLatency.ts';
import { Ecdf } from './Ecdf.tsx';
import { Histogram } from './Histogram.tsx';
import styles from './Latency.module.css';
import { type Latencies, latenciesInSlices } from './latenciesIn.ts';
import type { LatencyChoice } from './latencyChoice.ts';
import { columnsByMeasure, type LatencyColumns } from './latencyColumns.ts';
import { latencyScale } from './latencyScale.ts';

export interface LatencyChartsProps {
  readonly trace: Trace;
  readonly fn: number | null;
  readonly choice: LatencyChoice;
  readonly window: TimeWindow;
  /** The moment under the cursor, µs; used when the choice asks for what is up to it. */
  readonly time: number;
}

/** Breadth of a bar, px. */
const BAR = 8;

export function LatencyCharts(props: LatencyChartsProps) {
  const columns = useSliced(columnsByMeasure[props.choice.measure], props.trace, props.fn);
  return columns === null ? <Counting /> : <Distribution {...props} columns={columns} />;
}

interface DistributionProps extends LatencyChartsProps {
  readonly columns: LatencyColumns;
}

/** What is in the window (or was over by then) is picked out first. */
function Distribution(props: DistributionProps) {
  const { trace, columns, choice, window: shown, time } = props;
  // Picking out of all that was measured can wait for the pictures that move.
  const window = useSettled(shown, isLarge(trace));
  const isWindow = choice.span === 'window';
  const from = isWindow ? window.from : 0;
  // What ends at the cursor's very moment is over; the window's end is open.
  const to = isWindow ? window.to : time + 1;
  const make = useCallback(() => latenciesInSlices(columns, from, to), [columns, from, to]);
  const { result } = useLatest(make, isLarge(trace));
  return result === null ? <Counting /> : <Pair columns={columns} choice={choice} latencies={result} />;
}

interface PairProps {
  readonly columns: LatencyColumns;
  readonly choice: LatencyChoice;
  readonly latencies: Latencies;
}

function Pair({ columns, choice, latencies }: PairProps) {
  const scale = useMemo(() => {
    const { value } = columns;
    return latencyScale(value[0] ?? 1e3, value.at(-1) ?? 1e6, choice.axis);
  }, [columns, choice.axis]);
  const box = useRef<HTMLDivElement>(null);
  const width = useSize(box)?.width ?? 0;
  const edges = useMemo(() => scale.edges(Math.max(8, Math.floor(width / BAR))), [scale, width]);
  const words = useMemo(() => describeLatency(choice.measure, latencies), [choice.measure, latencies]);
  return (
    <>
      <p className={styles.words}>{words}</p>
      <Legend />
      <div className={styles.pair}>
        <Figure title="Histogram" table={<TableDisclosure about="the histogram" content={() => binTable(latencies, edges)} />}>
          <div ref={box} className={styles.plot}>
            {width === 0 ? null : (
              <Histogram latencies={latencies} edges={edges} scale={scale} width={width} label={`Histogram. ${words}`} />
            )}
          </div>
        </Figure>
        <Figure title="ECDF" table={<TableDisclosure about="the percentiles" content={() => percentileTable(latencies)} picture={null} />}>
          <div className={styles.plot}>
            {width === 0 ? null : (
              <Ecdf latencies={latencies} scale={scale} width={width} label={`Share of values up to each latency. ${words}`} />
            )}
          </div>
        </Figure>
      </div>
    </>
  );
}

function Figure({ title, table, children }: { readonly title: string; readonly table: ReactNode; readonly children: ReactNode }) {
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h4>{title}</h4>
      </figcaption>
      {children}
      {table}
    </figure>
  );
}

function Legend() {
  return (
    <p className={styles.legend} aria-hidden="true">
      <span>
        <i data-kind="warm" /> warm
      </span>
      <span>
        <i data-kind="cold" /> with a cold start
      </span>
      <span>
        <i data-kind="all" /> all
      </span>
    </p>
  );
}
