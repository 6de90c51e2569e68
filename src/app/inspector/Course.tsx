/** How something went, as a list down a line of time: when, what, how long. */
import { formatClock } from '../../base/formatClock.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { seek } from '../playback/transport.ts';
import styles from './Course.module.css';

export interface CourseStep {
  /** µs. */
  readonly start: number;
  /** µs; the same as start for an instant. */
  readonly end: number;
  readonly title: string;
  readonly text?: string;
  /** A CSS colour variable, such as `--phase-init`. */
  readonly colour: string;
  /** Deeper steps lie within the one before. */
  readonly depth?: number;
}

export function Course({
  steps,
  horizon,
  cursor,
}: {
  readonly steps: readonly CourseStep[];
  readonly horizon: number;
  readonly cursor: number;
}) {
  return (
    <ol className={styles.course}>
      {steps.map((step) => (
        <li
          key={`${step.start} ${step.title}`}
          data-phase={phaseAt(step, cursor)}
          data-depth={step.depth ?? 0}
          style={{ '--colour': `var(${step.colour})` } as object}
        >
          <button type="button" className={styles.time} onClick={() => seek(step.start)} title="Go to this moment">
            {formatClock(step.start, horizon)}
          </button>
          <span className={styles.words}>
            <span className={styles.title}>
              {step.title}
              {step.end > step.start ? <b>{formatDuration(step.end - step.start)}</b> : null}
            </span>
            {step.text === undefined ? null : <span className={styles.text}>{step.text}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function phaseAt({ start, end }: CourseStep, cursor: number): 'past' | 'now' | 'future' {
  if (cursor < start) return 'future';
  return cursor < end ? 'now' : 'past';
}
