/** What both runs did over time, laid over each other. */
import { useMemo } from 'react';
import { formatClock } from '../../../base/formatClock.ts';
import { highestOf, TableDisclosure, TwinKey, TwinPlot } from '../../../charts/index.ts';
import { type FigureUnit, figureText } from '../../../experiments/index.ts';
import { metrics, type Statistic, type Trace } from '../../../sim/index.ts';
import { cursor } from '../../stores/cursor.ts';
import { useWindow } from '../../stores/useWindow.ts';
import styles from './Experiments.module.css';

interface Shown {
  /** Name of the metric. */
  readonly metric: string;
  readonly statistic: Statistic;
  readonly words: string;
  readonly unit: FigureUnit;
}

const shown: readonly Shown[] = [
  { metric: 'ConcurrentExecutions', statistic: 'Maximum', words: 'highest', unit: '' },
  { metric: 'Duration', statistic: 'p99', words: 'p99', unit: 'ms' },
  { metric: 'Throttles', statistic: 'Sum', words: 'sum', unit: '' },
  { metric: 'ColdStarts', statistic: 'Sum', words: 'sum', unit: '' },
];

/** Periods that the window is cut into. */
const PERIODS = 60;

interface Props {
  readonly a: Trace;
  readonly b: Trace;
  readonly names: readonly [a: string, b: string];
}

export function TwinCharts({ a, b, names: [nameA, nameB] }: Props) {
  const window = useWindow();
  const charts = useMemo(() => {
    const { from, to } = window;
    const bucket = Math.max(1, Math.ceil((to - from) / PERIODS));
    return shown.flatMap((one) => {
      const metric = metrics.find(({ name }) => name === one.metric);
      if (metric === undefined) return [];
      const of = (trace: Trace) => metric.series(trace, null, from, to, bucket, one.statistic);
      return [{ ...one, title: `${metric.title}, ${one.words}`, bucket, series: { a: of(a), b: of(b) } }];
    });
  }, [a, b, window]);
  return (
    <section className={styles.panel} aria-label="Both runs over time">
      <TwinKey a={nameA} b={nameB} />
      <div className={styles.twinCharts}>
        {charts.map(({ title, unit, bucket, series }) => {
          const text = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '–' : figureText(value, unit));
          return (
            <figure key={title} className={styles.twinChart} data-picture={`Twins ${title}`}>
              <figcaption>{title}</figcaption>
              <TwinPlot
                series={series}
                window={window}
                cursor={cursor}
                label={`${title}: A dashed, B solid. ${highestWords(series, text)}`}
                format={(value) => figureText(value, unit)}
              />
              <TableDisclosure
                about={title}
                content={() => ({
                  caption: `${title} by period`,
                  columns: ['From', 'A', 'B'],
                  rows: Array.from(series.a, (value, i) => [
                    formatClock(window.from + i * bucket, a.horizon),
                    text(value),
                    text(series.b[i]),
                  ]),
                })}
              />
            </figure>
          );
        })}
      </div>
    </section>
  );
}

function highestWords({ a, b }: { readonly a: Float64Array; readonly b: Float64Array }, text: (value: number) => string): string {
  return `Highest in A ${text(highestOf(a))}, in B ${text(highestOf(b))}.`;
}
