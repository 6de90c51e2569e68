/** What the person says before the run: a cause, a number on a bar, or an order. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect } from 'react';
import type { Answer, Prediction } from '../../lessons/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Slider } from '../../ui/Slider.tsx';
import styles from './PredictionInput.module.css';

export interface PredictionInputProps {
  readonly prediction: Prediction;
  readonly question: string;
  /** Words of options or events, by id. */
  readonly options: Readonly<Record<string, string>>;
  readonly given: Answer | null;
  readonly onAnswer: (given: Answer) => void;
}

export function PredictionInput({ prediction, question, options, given, onAnswer }: PredictionInputProps) {
  return (
    <fieldset className={styles.prediction}>
      <legend>{question}</legend>
      {prediction.kind === 'cause' ? (
        prediction.options.map(({ id }) => (
          <label key={id} className={styles.option}>
            <input type="radio" name="prediction" value={id} checked={given === id} onChange={() => onAnswer(id)} />
            {options[id]}
          </label>
        ))
      ) : prediction.kind === 'number' ? (
        <NumberInput prediction={prediction} given={given} onAnswer={onAnswer} />
      ) : (
        <OrderInput ids={prediction.events.map(({ id }) => id)} options={options} given={given} onAnswer={onAnswer} />
      )}
    </fieldset>
  );
}

interface NumberInputProps {
  readonly prediction: Extract<Prediction, { kind: 'number' }>;
  readonly given: Answer | null;
  readonly onAnswer: (given: Answer) => void;
}

/** Begins at the low end, so that no place on the bar is suggested. */
function NumberInput({ prediction: { min, max, step, unit }, given, onAnswer }: NumberInputProps) {
  return (
    <Slider
      label={given === null ? 'Your guess: drag the bar' : 'Your guess'}
      value={typeof given === 'number' ? given : min}
      min={min}
      max={max}
      step={step}
      {...(unit === '' ? {} : { unit })}
      onChange={onAnswer}
    />
  );
}

interface OrderInputProps {
  readonly ids: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly given: Answer | null;
  readonly onAnswer: (given: Answer) => void;
}

/** The order on offer is an answer as well: it stands until it is changed. */
function OrderInput({ ids, options, given, onAnswer }: OrderInputProps) {
  const order = Array.isArray(given) ? (given as readonly string[]) : ids;
  useEffect(() => {
    if (given === null) onAnswer(ids);
  });
  const move = (from: number, by: number) => {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    next.splice(from + by, 0, moved as string);
    onAnswer(next);
  };
  return (
    <ol className={styles.order}>
      {order.map((id, i) => (
        <li key={id}>
          <span>{options[id]}</span>
          <IconButton label={`Earlier: ${options[id]}`} disabled={i === 0} onClick={() => move(i, -1)}>
            <ArrowUp size={16} aria-hidden="true" />
          </IconButton>
          <IconButton label={`Later: ${options[id]}`} disabled={i === order.length - 1} onClick={() => move(i, 1)}>
            <ArrowDown size={16} aria-hidden="true" />
          </IconButton>
        </li>
      ))}
    </ol>
  );
}
