/** What the run gave, with the prediction beside it as a ghost. */
import { Check, X } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Answer, Prediction } from '../../lessons/index.ts';
import { CurveOutcome } from './CurveOutcome.tsx';
import styles from './OutcomeView.module.css';
import { quantity } from './quantity.ts';

export interface OutcomeViewProps {
  readonly prediction: Prediction;
  /** Words of options or events, by id. */
  readonly options: Readonly<Record<string, string>>;
  /** Under the points of a curve. */
  readonly labels: readonly string[];
  readonly given: Answer;
  readonly answerKey: Answer;
}

export function OutcomeView({ prediction, options, labels, given, answerKey }: OutcomeViewProps) {
  if (prediction.kind === 'curve') {
    return (
      <CurveOutcome prediction={prediction} labels={labels} given={given as readonly number[]} result={answerKey as readonly number[]} />
    );
  }
  if (prediction.kind === 'number') return <Bars prediction={prediction} given={Number(given)} result={Number(answerKey)} />;
  if (prediction.kind === 'order') {
    return <Orders options={options} given={given as readonly string[]} right={answerKey as readonly string[]} />;
  }
  return (
    <ul className={styles.options}>
      {prediction.options
        .filter(({ id }) => id === given || id === answerKey)
        .map(({ id }) => (
          <li key={id} data-right={id === answerKey}>
            {id === answerKey ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
            <span>
              {options[id]} <span className={styles.whose}>{whose(id === answerKey, id === given)}</span>
            </span>
          </li>
        ))}
    </ul>
  );
}

const whose = (isResult: boolean, isGiven: boolean): string =>
  isResult ? (isGiven ? 'what happened, as you said' : 'what happened') : 'what you said';

interface BarsProps {
  readonly prediction: Extract<Prediction, { kind: 'number' }>;
  readonly given: number;
  readonly result: number;
}

function Bars({ prediction: { min, max, unit }, given, result }: BarsProps) {
  const share = (value: number): CSSProperties => ({ width: `${Math.max(0.5, Math.min(100, ((value - min) / (max - min)) * 100))}%` });
  return (
    <dl className={styles.bars}>
      <dt>You said</dt>
      <dd>
        <span className={styles.track}>
          <span className={styles.ghost} style={share(given)} />
        </span>
        <span className={styles.value}>{quantity(given, unit)}</span>
      </dd>
      <dt>The run</dt>
      <dd>
        <span className={styles.track}>
          <span className={styles.ghost} style={share(given)} />
          <span className={styles.result} style={share(result)} />
        </span>
        <span className={styles.value}>{quantity(result, unit)}</span>
      </dd>
    </dl>
  );
}

interface OrdersProps {
  readonly options: Readonly<Record<string, string>>;
  readonly given: readonly string[];
  readonly right: readonly string[];
}

function Orders({ options, given, right }: OrdersProps) {
  return (
    <ol className={styles.order}>
      {right.map((id, i) => {
        const said = given.indexOf(id);
        return (
          <li key={id} data-right={said === i}>
            {said === i ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
            <span>
              {options[id]} <span className={styles.whose}>{said === i ? 'as you said' : `you said place ${said + 1}`}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
