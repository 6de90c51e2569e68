/** Latency, warm and cold, with what to measure, over which part of the run, on which axis. */
import { LatencyCharts, type LatencyChoice } from '../../../charts/index.ts';
import type { Trace } from '../../../sim/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { useReadout } from '../../stores/useReadout.ts';
import type { TimeWindow } from '../../stores/window.ts';
import styles from './ChartsView.module.css';
import { choose } from './chartChoices.ts';

interface Props {
  readonly trace: Trace;
  readonly fn: number | null;
  readonly choice: LatencyChoice;
  readonly window: TimeWindow;
}

export function LatencySection({ trace, fn, choice, window }: Props) {
  const change = (part: Partial<LatencyChoice>) => choose({ latency: { ...choice, ...part } });
  return (
    <section className={styles.section} aria-label="Latency" data-picture="Latency">
      <header>
        <h3>Latency</h3>
        <p>warm and cold</p>
        <div className={styles.choices}>
          <Select
            label="Measure"
            value={choice.measure}
            options={[
              { value: 'latency', label: 'Caller’s latency' },
              { value: 'duration', label: 'Duration' },
            ]}
            onChange={(value) => change({ measure: value as LatencyChoice['measure'] })}
          />
          <Select
            label="Part of the run"
            value={choice.span}
            options={[
              { value: 'window', label: 'In the window' },
              { value: 'cursor', label: 'Up to the cursor' },
            ]}
            onChange={(value) => change({ span: value as LatencyChoice['span'] })}
          />
          <Select
            label="Axis of latency"
            value={choice.axis}
            options={[
              { value: 'log', label: 'Log axis' },
              { value: 'linear', label: 'Linear axis' },
            ]}
            onChange={(value) => change({ axis: value as LatencyChoice['axis'] })}
          />
        </div>
      </header>
      {choice.span === 'window' ? (
        <LatencyCharts trace={trace} fn={fn} choice={choice} window={window} time={0} />
      ) : (
        <UpToCursor trace={trace} fn={fn} choice={choice} window={window} />
      )}
    </section>
  );
}

/** Only this follows the cursor. */
function UpToCursor(props: Props) {
  return <LatencyCharts {...props} time={useReadout()} />;
}
