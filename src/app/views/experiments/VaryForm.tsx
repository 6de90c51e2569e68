/** Which setting is varied, between which values and in how many steps. */
import type { Setting } from '../../../experiments/index.ts';
import { Select } from '../../../ui/Select.tsx';
import styles from './Experiments.module.css';
import { freshVary, type VaryChoice } from './experimentChoices.ts';
import type { VaryPlan } from './varyPlan.ts';

interface Props {
  readonly label: string;
  readonly settings: readonly Setting[];
  readonly plan: VaryPlan;
  readonly choice: VaryChoice;
  readonly onChange: (choice: VaryChoice) => void;
}

export function VaryForm({ label, settings, plan, choice, onChange }: Props) {
  const { setting, axis } = plan;
  const values = axis.ok ? axis.axis.values.length : 0;
  return (
    <fieldset className={styles.vary}>
      <legend className="visually-hidden">{label}</legend>
      <Select
        label={label}
        showLabel
        value={setting.path}
        options={settings.map(({ path, name, of }) => ({ value: path, label: `${name} · ${of}`, group: of }))}
        onChange={(path) => onChange({ ...freshVary, path, steps: choice.steps })}
      />
      <TextField label={unitLabel('From', setting)} value={plan.from} onChange={(from) => onChange({ ...choice, from })} />
      <TextField label={unitLabel('To', setting)} value={plan.to} onChange={(to) => onChange({ ...choice, to })} />
      <TextField label="Values" value={choice.steps} onChange={(steps) => onChange({ ...choice, steps })} />
      <Select
        label="Spaced by"
        showLabel
        value={plan.scale}
        options={[
          { value: 'linear', label: 'equal steps' },
          { value: 'log', label: 'equal ratios' },
        ]}
        onChange={(scale) => onChange({ ...choice, scale: scale as 'linear' | 'log' })}
      />
      <p className={axis.ok ? styles.hint : styles.problem} role={axis.ok ? undefined : 'alert'}>
        {axis.ok ? `${setting.help} ${values} values, the present one among them.` : axis.message}
      </p>
    </fieldset>
  );
}

const unitLabel = (word: string, { unit }: Setting): string => (unit === '' ? word : `${word} (${unit === '1/s' ? 'a second' : unit})`);

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, onChange }: FieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input type="text" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
