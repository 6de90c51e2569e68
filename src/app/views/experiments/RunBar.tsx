/** The button that begins an experiment, how far it is, and the button that calls it off. */
import { Button } from '../../../ui/Button.tsx';
import { cancelExperiments } from '../../experiments/runExperiments.ts';
import type { Progress } from '../../stores/experiments.ts';
import styles from './Experiments.module.css';

interface Props {
  readonly words: string;
  readonly progress: Progress | null;
  /** Whether what is shown was run of the scenario as it is now. */
  readonly isPresent: boolean;
  readonly disabled?: boolean;
  readonly onRun: () => void;
}

export function RunBar({ words, progress, isPresent, disabled = false, onRun }: Props) {
  const isRunning = progress?.state === 'running';
  return (
    <div className={styles.bar}>
      {isRunning ? (
        <Button onClick={cancelExperiments}>Cancel</Button>
      ) : (
        <Button tone="accent" onClick={onRun} disabled={disabled}>
          {words}
        </Button>
      )}
      {progress === null ? null : (
        <>
          {isRunning ? <progress className={styles.progress} aria-label="Runs done" value={progress.done} max={progress.count} /> : null}
          <p className={styles.state} role="status">
            {stateWords(progress)}
            {isPresent ? '' : ' The scenario has changed since: run it again.'}
          </p>
        </>
      )}
    </div>
  );
}

function stateWords({ done, count, state }: Progress): string {
  if (state === 'done') return `${count} run${count === 1 ? '' : 's'} done.`;
  return state === 'running' ? `${done} of ${count}` : `Cancelled after ${done} of ${count}.`;
}
