/** A duration or size that may vary: its shape, and the shape's parameters. */
import type { Field } from '../../../sim/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { getAt, setAt } from '../path.ts';
import { itemsOf } from '../record.ts';
import { reshape, type Shape, shapeOf, shapes } from './distribution.ts';
import styles from './fields.module.css';
import { readNumber, showValue } from './numberText.ts';
import { Typed } from './Typed.tsx';

export interface DistributionInputProps {
  readonly id: string;
  readonly label: string;
  readonly field: Extract<Field, { kind: 'distribution' }>;
  readonly value: unknown;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: unknown) => void;
}

export function DistributionInput({ id, label, field, value, invalid, describedBy, onChange }: DistributionInputProps) {
  const now = value ?? field.default;
  const shape = now === undefined || now === null ? 'constant' : shapeOf(now);
  const offered = (Object.keys(shapes) as Shape[]).filter((each) => each !== 'replay' || field.replay === true);
  const read = (text: string) => (field.of === 'size' ? readNumber(text) : text);
  return (
    <div className={styles.distribution}>
      <Select
        label={`${label}: how it varies`}
        value={shape ?? ''}
        options={[
          ...(shape === null ? [{ value: '', label: 'As written in JSON' }] : []),
          ...offered.map((each) => ({ value: each, label: shapes[each].label })),
        ]}
        onChange={(next) => onChange(reshape(now, next as Shape, field.of))}
      />
      {(shape === null ? [] : shapes[shape].parameters).map((parameter, i) => (
        <div key={parameter.at.join('.')} className={styles.parameter}>
          <label htmlFor={`${id}-${i}`} className={shape === 'constant' ? 'visually-hidden' : undefined}>
            {shape === 'constant' ? label : parameter.label}
          </label>
          <Typed
            id={`${id}-${i}`}
            shown={showValue(getAt(value ?? (shape === 'constant' ? undefined : now), parameter.at))}
            placeholder={shape === 'constant' ? placeholderOf(field) : ''}
            means={(text) => showValue(parameter.plain ? readNumber(text) : read(text))}
            invalid={invalid}
            aria-describedby={describedBy}
            onType={(text) => {
              if (text === '' && shape === 'constant') onChange(undefined);
              else onChange(setAt(now ?? undefined, parameter.at, parameter.plain ? readNumber(text) : read(text)));
            }}
          />
        </div>
      ))}
      {shape === 'empirical' || shape === 'replay' ? (
        <div className={styles.parameter}>
          <label htmlFor={id}>Values, with commas</label>
          <Typed
            id={id}
            shown={itemsOf(getAt(now, [shape]))
              .map(showValue)
              .join(', ')}
            means={(text) => splitList(text, read).map(showValue).join(', ')}
            invalid={invalid}
            aria-describedby={describedBy}
            onType={(text) => onChange({ [shape]: splitList(text, read) })}
          />
        </div>
      ) : null}
    </div>
  );
}

function splitList(text: string, read: (text: string) => unknown): readonly unknown[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(read);
}

function placeholderOf(field: DistributionInputProps['field']): string {
  return typeof field.default === 'string' || typeof field.default === 'number' ? String(field.default) : 'not set';
}
