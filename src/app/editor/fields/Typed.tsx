/** A box to type in. While it has the focus it shows what was typed, to the letter; otherwise what the scenario says. */
import { type InputHTMLAttributes, useState } from 'react';
import styles from './fields.module.css';

export interface TypedProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  /** What the scenario says, as text. */
  readonly shown: string;
  readonly onType: (text: string) => void;
  /** Whether a typed text already means what the scenario says: "1." for 1. */
  readonly means?: (text: string) => string;
  readonly invalid?: boolean;
}

export function Typed({ shown, onType, means = (text) => text, invalid = false, className, ...rest }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const stands = typed !== null && means(typed) === shown;
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...rest}
      className={[styles.typed, className].filter(Boolean).join(' ')}
      aria-invalid={invalid || undefined}
      value={stands ? typed : shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onType(event.currentTarget.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
