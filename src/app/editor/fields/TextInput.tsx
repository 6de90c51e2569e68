/** Text, a time with its unit, or names: typed as it will stand in the scenario. */
import { parseDuration } from '../../../sim/index.ts';
import styles from './fields.module.css';
import { showValue } from './numberText.ts';
import { Typed } from './Typed.tsx';

export interface TextInputProps {
  readonly id: string;
  readonly label: string;
  /** Whether the label is only spoken. */
  readonly bare?: boolean;
  readonly value: unknown;
  readonly placeholder: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  /** Words to offer while typing. */
  readonly suggestions?: readonly string[];
  readonly onChange: (value: unknown) => void;
}

/** An empty box takes the setting away, so that its default counts. */
export function TextInput({
  id,
  label,
  bare = false,
  value,
  placeholder,
  invalid,
  describedBy,
  suggestions = [],
  onChange,
}: TextInputProps) {
  return (
    <>
      <Typed
        id={id}
        shown={showValue(value)}
        placeholder={placeholder}
        invalid={invalid}
        aria-label={bare ? label : undefined}
        aria-describedby={describedBy}
        list={suggestions.length > 0 ? `${id}-list` : undefined}
        onType={(text) => onChange(text === '' ? undefined : text)}
      />
      {suggestions.length > 0 ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

/** A duration keeps whatever is typed; a text without a readable unit is marked at once. */
export function DurationInput(props: Omit<TextInputProps, 'suggestions'>) {
  const isOdd = typeof props.value === 'string' && parseDuration(props.value) === null;
  return (
    <span className={styles.boxed}>
      <TextInput {...props} invalid={props.invalid || isOdd} />
      {isOdd ? <span className={styles.unitNote}>needs a unit: us, ms, s, m, h or d</span> : null}
    </span>
  );
}
