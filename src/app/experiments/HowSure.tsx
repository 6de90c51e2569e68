/** Two quiet words beside a number: thirty runs tell how far it can be trusted. */
import styles from './HowSure.module.css';

interface Props {
  /** Names the number in a summary. */
  readonly expression: string;
  /** What it is called: "Throttles". */
  readonly name: string;
}

export function HowSure({ expression, name }: Props) {
  const ask = () => void import('./askHowSure.ts').then(({ askHowSure }) => askHowSure(expression));
  return (
    <button type="button" className={styles.sure} aria-label={`How sure? ${name}`} title="Run it under 30 seeds" onClick={ask}>
      How sure?
    </button>
  );
}
