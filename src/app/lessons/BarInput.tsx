/** A number that is predicted by dragging a bar; after the run the bar comes back as a ghost. */
import { type CSSProperties, useId } from 'react';
import type { Answer, Prediction } from '../../lessons/index.ts';
import styles from './BarInput.module.css';
import { quantity } from './quantity.ts';

export interface BarInputProps {
  readonly prediction: Extract<Prediction, { kind: 'number' }>;
  readonly given: Answer | null;
  readonly onAnswer: (given: Answer) => void;
}

/** Begins at the low end, so that no place on the bar is suggested. */
export function BarInput({ prediction: { min, max, step, unit }, given, onAnswer }: BarInputProps) {
  const id = useId();
  const value = typeof given === 'number' ? given : min;
  return (
    <div className={styles.bar}>
      <label htmlFor={id}>{given === null ? 'Your guess: drag the bar' : 'Your guess'}</label>
      <output htmlFor={id}>{given === null ? '?' : quantity(value, unit)}</output>
      <input
        id={id}
        type="range"
        data-untouched={given === null}
        style={{ '--filled': (value - min) / (max - min) } as CSSProperties}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={quantity(value, unit)}
        onChange={(event) => onAnswer(event.currentTarget.valueAsNumber)}
        // A press on the low end, where it begins, is a guess as well.
        onPointerUp={(event) => onAnswer(event.currentTarget.valueAsNumber)}
      />
      <span className={styles.end}>{quantity(min, unit)}</span>
      <span className={styles.end}>{quantity(max, unit)}</span>
    </div>
  );
}
