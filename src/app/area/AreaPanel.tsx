/** What is in the marked area: how many, how long, how cold, how dear. Worked out when the drag rests, so that dragging stays light. */
import { useDeferredValue, useMemo } from 'react';
import { areaSummary, type Trace } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { clearArea } from '../stores/area.ts';
import { showWindow, type TimeWindow } from '../stores/window.ts';
import styles from './AreaPanel.module.css';
import { areaLines, areaWords } from './areaLines.ts';

interface Props {
  readonly trace: Trace;
  readonly area: TimeWindow;
}

export function AreaPanel({ trace, area }: Props) {
  const rested = useDeferredValue(area);
  const lines = useMemo(() => areaLines(areaSummary(trace, rested)), [trace, rested]);
  return (
    <section className={styles.panel} aria-label="Marked area">
      <div className={styles.head}>
        <h2>{areaWords(area, trace.horizon)}</h2>
        <Button onClick={() => showWindow(area)}>Zoom to it</Button>
        <Button onClick={clearArea}>Clear</Button>
      </div>
      <dl className={styles.lines} data-stale={rested !== area}>
        {lines.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
