/** The way so far, newest first: each state with the event that led to it and how long it took. A step moves the cursor to it. */

import { formatClock } from '../../../base/formatClock.ts';
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { statePath } from '../../../charts/index.ts';
import type { MachineKey, MachinePath, Trace } from '../../../sim/index.ts';
import { seek } from '../../playback/transport.ts';
import { eventWords } from './eventWords.ts';
import styles from './MachineView.module.css';
import { chartOf, stateId } from './machines.ts';

/** So many steps are listed. */
const LISTED = 12;

export interface PathSoFarProps {
  readonly trace: Trace;
  readonly path: MachinePath;
  readonly machine: MachineKey;
  readonly time: number;
}

export function PathSoFar({ trace, path, machine, time }: PathSoFarProps) {
  const { steps, done } = path;
  const first = Math.max(0, done - LISTED);
  const listed = steps
    .slice(first, done)
    .map((step, i) => ({ step, place: first + i, until: steps[first + i + 1]?.from ?? Number.POSITIVE_INFINITY }));
  return (
    <section className={styles.path} aria-label="The path so far">
      <h3>
        The path so far: {formatCount(done)} {done === 1 ? 'step' : 'steps'}
      </h3>
      <ol reversed start={done}>
        {listed.reverse().map(({ step, place, until }) => {
          const name = trace.machines[machine][step.state]?.name ?? '';
          const long = Math.min(until, time, trace.horizon) - step.from;
          return (
            <li key={place} aria-current={place === done - 1 ? 'step' : undefined}>
              <button type="button" className={styles.step} onClick={() => seek(step.from)}>
                <span className={styles.when}>{formatClock(step.from, trace.horizon)}</span>
                <span>
                  {statePath(chartOf(machine), stateId(machine, name))}
                  <span className={styles.by}>{eventWords(step.event)}</span>
                </span>
                <span className={styles.long}>{formatDuration(Math.max(0, long))}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {first === 0 ? null : <p className={styles.muted}>and {formatCount(first)} before.</p>}
    </section>
  );
}
