/** One group of metrics as charts; queues have a picker of their own. */
import { useState } from 'react';
import { type MetricSection, type Palette, type Period, SeriesFigure, statisticFor } from '../../../charts/index.ts';
import type { Trace } from '../../../sim/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { cursor } from '../../stores/cursor.ts';
import type { TimeWindow } from '../../stores/window.ts';
import { showWindow } from '../../stores/window.ts';
import styles from './ChartsView.module.css';
import { choose } from './chartChoices.ts';
import { StatisticPicker } from './StatisticPicker.tsx';

interface Props {
  readonly trace: Trace;
  readonly section: MetricSection;
  readonly fn: number | null;
  /** Names of the queues that can be picked. */
  readonly queues: readonly string[];
  readonly period: Period;
  readonly statistics: Readonly<Record<string, string>>;
  readonly window: TimeWindow;
  readonly palette: Palette;
}

export function MetricSectionView({ trace, section, fn, queues, period, statistics, window, palette }: Props) {
  const [asked, setAsked] = useState('');
  const isQueue = section.family === 'queue';
  const queue = queues.includes(asked) ? asked : null;
  const title = isQueue && queues.length === 1 ? `Queue ${queues[0]}` : section.title;
  return (
    <section className={styles.section} aria-label={title}>
      <header>
        <h3>{title}</h3>
        <p>{section.namespace}</p>
        {isQueue && queues.length > 1 ? (
          <Select
            label="Queue"
            value={queue ?? ''}
            options={[{ value: '', label: 'All queues together' }, ...queues.map((name) => ({ value: name, label: name }))]}
            onChange={setAsked}
          />
        ) : null}
      </header>
      <div className={styles.charts}>
        {section.metrics.map((metric) => {
          const statistic = statisticFor(metric, statistics[metric.name]);
          return (
            <SeriesFigure
              key={metric.name}
              trace={trace}
              metric={metric}
              fn={section.family === 'account' ? null : fn}
              queue={isQueue ? queue : null}
              statistic={statistic}
              period={period}
              window={window}
              onWindow={showWindow}
              cursor={cursor}
              palette={palette}
            >
              <StatisticPicker
                metric={metric}
                statistic={statistic}
                onChange={(next) => choose({ statistics: { ...statistics, [metric.name]: next } })}
              />
            </SeriesFigure>
          );
        })}
      </div>
    </section>
  );
}
