/** Chooses the statistic of one metric; where single measurements are known, any percentile can be typed. */
import { useRef, useState } from 'react';
import { hasPercentiles, parsePercentile, statisticsOf } from '../../../charts/index.ts';
import type { Metric, Statistic } from '../../../sim/index.ts';
import { Select } from '../../../ui/Select.tsx';
import styles from './ChartsView.module.css';

interface Props {
  readonly metric: Metric;
  readonly statistic: Statistic;
  readonly onChange: (statistic: Statistic) => void;
}

/** Not a statistic: opens the box. */
const TYPED = 'typed';

export function StatisticPicker({ metric, statistic, onChange }: Props) {
  const [typing, setTyping] = useState(false);
  const options = statisticsOf(metric, statistic);
  if (options.length === 1) return <span className={styles.onlyStatistic}>{statistic}</span>;
  if (typing) return <PercentileBox metric={metric} onDone={() => setTyping(false)} onChange={onChange} />;
  return (
    <Select
      label={`Statistic of ${metric.name}`}
      value={statistic}
      options={[
        ...options.map((option) => ({ value: option, label: option })),
        ...(hasPercentiles(metric) ? [{ value: TYPED, label: 'Other percentile …' }] : []),
      ]}
      onChange={(value) => (value === TYPED ? setTyping(true) : onChange(value as Statistic))}
    />
  );
}

interface BoxProps {
  readonly metric: Metric;
  readonly onChange: (statistic: Statistic) => void;
  readonly onDone: () => void;
}

function PercentileBox({ metric, onChange, onDone }: BoxProps) {
  const [text, setText] = useState('p99.9');
  const isDropped = useRef(false);
  const parsed = parsePercentile(text);
  return (
    <form
      className={styles.percentile}
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed === null) return;
        onChange(parsed);
        onDone();
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the box takes the place of the list that was just used.
        autoFocus
        aria-label={`Percentile of ${metric.name}, such as p99.9`}
        aria-invalid={parsed === null}
        size={6}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          isDropped.current = true;
          onDone();
        }}
        onBlur={() => {
          if (!isDropped.current && parsed !== null) onChange(parsed);
          onDone();
        }}
      />
    </form>
  );
}
