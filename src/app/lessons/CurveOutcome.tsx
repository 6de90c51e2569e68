/** The run's curve, with the drawn one as a ghost under it. */
import { curveDistance, type Prediction } from '../../lessons/index.ts';
import { CurveChart } from './CurveChart.tsx';
import styles from './OutcomeView.module.css';
import { quantity } from './quantity.ts';

export interface CurveOutcomeProps {
  readonly prediction: Extract<Prediction, { kind: 'curve' }>;
  /** Under the points. */
  readonly labels: readonly string[];
  readonly given: readonly number[];
  readonly result: readonly number[];
}

export function CurveOutcome({ prediction: { unit, min, max, close }, labels, given, result }: CurveOutcomeProps) {
  const spoken = labels.map(
    (label, i) => `${label}: ${quantity(result[i] as number, unit)}, you said ${quantity(given[i] as number, unit)}`,
  );
  return (
    <figure className={styles.curve}>
      <div role="img" aria-label={spoken.join('; ')}>
        <CurveChart labels={labels} unit={unit} min={min} max={max} ghost={given} result={result} />
      </div>
      <figcaption>
        <span className={styles.keyResult}>the run</span> and <span className={styles.keyGhost}>what you drew</span> are on average{' '}
        {quantity(curveDistance(given, result), unit)} apart; up to {quantity(close, unit)} counts as right.
      </figcaption>
    </figure>
  );
}
