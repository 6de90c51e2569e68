/** Two ideas, fairly compared: A is a run that was kept, B the scenario as it is now, with the same arrivals and the same luck. */
import { useStore } from 'zustand';
import { readyPairs } from '../../../experiments/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { pinnedStore, pinRun, unpinRun } from '../../stores/pinned.ts';
import { useRun } from '../../stores/useRun.ts';
import { openPair } from '../../twins/openPair.ts';
import styles from './Experiments.module.css';
import type { PanelProps } from './panelProps.ts';
import { TwinComparison } from './TwinComparison.tsx';

export function TwinsPanel({ json }: PanelProps) {
  const pinned = useStore(pinnedStore, (state) => state.pinned);
  const run = useRun((state) => state.run);
  return (
    <>
      {pinned === null ? (
        <>
          <p className={styles.note}>
            Keep this run as A, then change anything: what you have then is B. The same requests come in both, and what does not depend on
            your change falls out alike.
          </p>
          <div className={styles.bar}>
            <Button tone="accent" onClick={() => pinRun()}>
              Keep this run as A
            </Button>
          </div>
        </>
      ) : (
        <>
          <div className={styles.bar}>
            <Button onClick={() => pinRun()}>Make B the new A</Button>
            <Button onClick={unpinRun}>Let A go</Button>
          </div>
          {run === null ? null : <TwinComparison pinned={pinned} run={run} json={json} />}
        </>
      )}
      <section className={styles.pairs} aria-label="Ready pairs">
        <h3>Ready pairs</h3>
        <ul>
          {readyPairs.map((pair) => (
            <li key={pair.slug}>
              <Button onClick={() => openPair(pair)}>{pair.title}</Button>
              <p className={styles.note}>{pair.text}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
