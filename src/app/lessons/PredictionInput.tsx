/** What the person says before the run: a cause, a number on a bar, an order, or a curve. */
import type { Answer, Prediction } from '../../lessons/index.ts';
import { BarInput } from './BarInput.tsx';
import { CurveInput } from './CurveInput.tsx';
import { OrderInput } from './OrderInput.tsx';
import styles from './PredictionInput.module.css';

export interface PredictionInputProps {
  readonly prediction: Prediction;
  readonly question: string;
  /** Words of options or events, by id. */
  readonly options: Readonly<Record<string, string>>;
  /** Under the points of a curve; else empty. */
  readonly labels: readonly string[];
  readonly given: Answer | null;
  readonly onAnswer: (given: Answer) => void;
}

export function PredictionInput({ question, ...input }: PredictionInputProps) {
  return (
    <fieldset className={styles.prediction}>
      <legend>{question}</legend>
      <Input {...input} />
    </fieldset>
  );
}

function Input({ prediction, options, labels, given, onAnswer }: Omit<PredictionInputProps, 'question'>) {
  switch (prediction.kind) {
    case 'cause':
      return prediction.options.map(({ id }) => (
        <label key={id} className={styles.option}>
          <input type="radio" name="prediction" value={id} checked={given === id} onChange={() => onAnswer(id)} />
          {options[id]}
        </label>
      ));
    case 'number':
      return <BarInput prediction={prediction} given={given} onAnswer={onAnswer} />;
    case 'order':
      return <OrderInput ids={prediction.events.map(({ id }) => id)} options={options} given={given} onAnswer={onAnswer} />;
    case 'curve':
      return <CurveInput prediction={prediction} labels={labels} given={given} onAnswer={onAnswer} />;
  }
}
