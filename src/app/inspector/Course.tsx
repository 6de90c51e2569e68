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
  /** Shown in its mark: the same number stands in the picture. */
  readonly number?: number;
}

export interface CourseProps {
  readonly steps: readonly CourseStep[];
  readonly horizon: number;
  readonly cursor: number;
  /** What choosing a step does; without it only its time is a button, which moves the cursor there. */
  readonly onGo?: (step: number) => void;
  /** The step that was chosen. */
  readonly current?: number | null;
}

export function Course({ steps, horizon, cursor, onGo, current = null }: CourseProps) {
  return (
    <ol className={styles.course}>
      {steps.map((step, place) => (
        <li
          key={`${step.start} ${step.title}`}
          data-phase={phaseAt(step, cursor)}
          data-depth={step.depth ?? 0}
          style={{ '--colour': `var(${step.colour})` } as object}
        >
          {step.number === undefined ? null : (
            <span className={styles.number} aria-hidden="true">
              {step.number}
            </span>
          )}
          {onGo === undefined ? (
            <>
              <button type="button" className={styles.time} onClick={() => seek(step.start)} title="Go to this moment">
                {formatClock(step.start, horizon)}
              </button>
              <Words step={step} />
            </>
          ) : (
            <button
              type="button"
              className={styles.whole}
              aria-current={place === current ? 'step' : undefined}
              onClick={() => onGo(place)}
            >
              <span className={styles.clock}>{formatClock(step.start, horizon)}</span>
              <Words step={step} />
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function Words({ step }: { readonly step: CourseStep }) {
  return (
    <span className={styles.words}>
      <span className={styles.title}>
        {step.title}
        {step.end > step.start ? <b>{formatDuration(step.end - step.start)}</b> : null}
      </span>
      {step.text === undefined ? null : <span className={styles.text}>{step.text}</span>}
    </span>
  );
}

function phaseAt({ start, end }: CourseStep, cursor: number): 'past' | 'now' | 'future' {
  if (cursor < start) return 'future';
  return cursor < end ? 'now' : 'past';
}
