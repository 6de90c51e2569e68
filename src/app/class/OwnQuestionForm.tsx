/** A teacher's own question about the open scenario: words, the number of the run that answers it, and the bar on which students guess. */
import { useState } from 'react';
import { figuresIn, figureText } from '../../experiments/index.ts';
import { type OwnQuestion, ownQuestion, withRange } from '../../lessons/index.ts';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useRun } from '../stores/useRun.ts';
import styles from './Teacher.module.css';
import { valueOfFigure } from './valueOfFigure.ts';

interface OwnQuestionFormProps {
  readonly question: OwnQuestion | null;
  readonly onChange: (question: OwnQuestion | null) => void;
}

export function OwnQuestionForm({ question, onChange }: OwnQuestionFormProps) {
  const run = useRun((state) => state.run);
  const figures = run === null ? [] : figuresIn(run.summary);
  const [expression, setExpression] = useState('');
  const figure = figures.find((each) => each.expression === expression) ?? figures[0];
  if (run === null || figure === undefined) return <p className={styles.quiet}>The scenario has not run yet.</p>;
  const value = valueOfFigure(figure, run.summary);
  const ask = (text: string, of = figure) => onChange(ownQuestion(text, of, valueOfFigure(of, run.summary)));
  return (
    <>
      <Switch
        label="With a question of mine, answered by its run"
        checked={question !== null}
        onChange={(isOn) => (isOn ? ask(`${figure.of}: ${figure.name}?`) : onChange(null))}
      />
      {question === null ? null : (
        <>
          <Select
            label="The number that answers it"
            showLabel
            value={figure.expression}
            options={figures.map(({ expression: value, of, name }) => ({ value, label: `${of}: ${name}` }))}
            onChange={(chosen) => {
              setExpression(chosen);
              const picked = figures.find((each) => each.expression === chosen);
              if (picked !== undefined) ask(`${picked.of}: ${picked.name}?`, picked);
            }}
          />
          <p className={styles.quiet}>In this run it is {figureText(value, figure.unit)}.</p>
          <label className={styles.field}>
            The question, as students read it
            <input
              type="text"
              required
              maxLength={300}
              value={question.text}
              onChange={(event) => onChange({ ...question, text: event.currentTarget.value })}
            />
          </label>
          <div className={styles.row}>
            <NumberField
              label="The bar ends at"
              value={question.max}
              onChange={(max) => onChange(withRange(question, max, Math.min(question.close, max / 20)) ?? question)}
            />
            <NumberField
              label="As right counts a difference of at most"
              value={question.close}
              onChange={(close) => onChange(withRange(question, question.max, close) ?? question)}
            />
          </div>
        </>
      )}
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        min={0}
        step="any"
        defaultValue={value}
        key={value}
        onBlur={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
