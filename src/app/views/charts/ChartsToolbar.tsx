/** What the charts are about and how fine they are; which stretch of time they show, and the way back to all of it. */
import { formatClock } from '../../../base/formatClock.ts';
import { type Period, periods, plotKeyWords } from '../../../charts/index.ts';
import type { Trace } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useWindow } from '../../stores/useWindow.ts';
import { showAll } from '../../stores/window.ts';
import styles from './ChartsView.module.css';
import { choose } from './chartChoices.ts';

interface Props {
  readonly trace: Trace;
  readonly fn: number | null;
  readonly onFn: (fn: number | null) => void;
  readonly period: Period;
}

const periodLabels: Readonly<Record<Period, string>> = {
  auto: 'Auto',
  '1s': '1 second',
  '10s': '10 seconds',
  '1min': '1 minute, as CloudWatch',
};

export function ChartsToolbar({ trace, fn, onFn, period }: Props) {
  const { from, to } = useWindow();
  const isAll = from <= 0 && to >= trace.horizon;
  return (
    <div className={styles.toolbar}>
      {trace.functions.length > 1 ? (
        <Select
          label="Function"
          showLabel
          value={fn === null ? '' : String(fn)}
          options={[
            { value: '', label: 'All functions together' },
            ...trace.functions.map((name, index) => ({ value: String(index), label: name })),
          ]}
          onChange={(value) => onFn(value === '' ? null : Number(value))}
        />
      ) : null}
      <Select
        label="Period"
        showLabel
        value={period}
        options={(Object.keys(periods) as Period[]).map((value) => ({ value, label: periodLabels[value] }))}
        onChange={(value) => choose({ period: value as Period })}
      />
      <p className={styles.window}>
        {isAll ? 'The whole run' : `${formatClock(from, trace.horizon)} to ${formatClock(to, trace.horizon)}`}
      </p>
      <Button onClick={showAll} disabled={isAll}>
        Show all
      </Button>
      <p className={styles.hint}>
        Drag across any chart to zoom all of them; double-click to see the whole run again. <span>In a chart: {plotKeyWords}.</span>
      </p>
    </div>
  );
}
