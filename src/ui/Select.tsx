/** A choice of one from a list: the browser's own, so that it works with keyboard, touch and speech. */
import styles from './Select.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** Heading under which it stands together with those of the same group that follow each other. */
  readonly group?: string;
}

export interface SelectProps {
  readonly label: string;
  /** Whether the label is to be seen or only heard. */
  readonly showLabel?: boolean;
  readonly value: string;
  readonly options: readonly SelectOption[];
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
        {grouped(options).map(({ group, members }) =>
          group === undefined ? (
            members.map(optionElement)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(optionElement)}
            </optgroup>
          ),
        )}
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

const optionElement = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

/** Options of one group that follow each other, together. */
function grouped(options: readonly SelectOption[]): readonly { readonly group: string | undefined; readonly members: SelectOption[] }[] {
  const groups: { group: string | undefined; members: SelectOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
