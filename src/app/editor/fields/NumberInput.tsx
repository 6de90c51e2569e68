/** A number to type, with a track where the field declares a range worth sliding over. */
import type { Field } from '../../../sim/index.ts';
import styles from './fields.module.css';
import { readNumber, showValue } from './numberText.ts';
import { Track } from './Track.tsx';
import { Typed } from './Typed.tsx';
import { unitOf } from './words.ts';

type AnyNumber = Extract<Field, { kind: 'integer' | 'number' | 'share' | 'size' }>;

export interface NumberInputProps {
  readonly id: string;
  readonly label: string;
  readonly field: AnyNumber;
  readonly value: unknown;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  /** Whether the label is only spoken. */
  readonly bare?: boolean;
  readonly onChange: (value: unknown) => void;
}

export function NumberInput({ id, label, field, value, invalid, describedBy, bare = false, onChange }: NumberInputProps) {
  const unit = unitOf(field);
  const range = slidingRange(field);
  const fallback = typeof field.default === 'number' ? field.default : null;
  const now = typeof value === 'number' ? value : fallback;
  return (
    <div className={styles.number}>
      <span className={styles.boxed}>
        <Typed
          id={id}
          inputMode="decimal"
          shown={showValue(value)}
          placeholder={fallback === null ? 'none' : String(fallback)}
          means={(text) => showValue(readNumber(text))}
          invalid={invalid}
          aria-label={bare ? label : undefined}
          aria-describedby={describedBy}
          onType={(text) => onChange(text.trim() === '' ? undefined : readNumber(text))}
        />
        {unit === '' ? null : <span className={styles.unit}>{unit}</span>}
      </span>
      {range === null || now === null ? null : <Track label={`${label}, slider`} {...range} value={now} unit={unit} onChange={onChange} />}
    </div>
  );
}

function slidingRange(field: AnyNumber) {
  const isWhole = field.kind === 'integer' || field.kind === 'size';
  const min = field.slider?.min ?? field.min ?? (field.kind === 'share' ? 0 : undefined);
  const max = field.slider?.max ?? field.max ?? (field.kind === 'share' ? 1 : undefined);
  if (min === undefined || max === undefined || max <= min) return null;
  const isWorthIt = field.slider !== undefined || max - min <= 100 || (min > 0 && max / min <= 1000);
  if (!isWorthIt) return null;
  const scale = field.slider?.scale ?? (min > 0 && max / min >= 50 ? 'log' : 'linear');
  const step = isWhole ? 1 : field.kind === 'share' ? 0.01 : (max - min) / 100;
  return { min, max, scale, step };
}
