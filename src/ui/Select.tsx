/** A choice of one from a list: the browser's own, so that it works with keyboard, touch and speech. */
import styles from './Select.module.css';

export interface SelectProps {
  readonly label: string;
  /** Whether the label is to be seen or only heard. */
  readonly showLabel?: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly title?: string;
}

export function Select({ label, showLabel = false, value, options, onChange, disabled = false, title }: SelectProps) {
  const select = (
    <span className={styles.select}>
      <select
        aria-label={showLabel ? undefined : label}
        value={value}
        disabled={disabled}
        title={title}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
  if (!showLabel) return select;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select stands inside.
    <label className={styles.labelled}>
      <span>{label}</span>
      {select}
    </label>
  );
}
