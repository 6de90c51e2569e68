/** One of several kinds of thing, told apart by a key: which kind, and that kind's settings. */
import type { Field } from '../../../sim/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { currentJson, setDraftPath } from '../draftAccess.ts';
import type { Path } from '../path.ts';
import { isRecord } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { FieldForm } from './FieldForm.tsx';
import styles from './fields.module.css';
import { newVariant } from './newValue.ts';
import { namesIn } from './references.ts';
import { variantWords } from './variantWords.ts';

export interface VariantInputProps {
  readonly path: Path;
  readonly label: string;
  readonly field: Extract<Field, { kind: 'variant' }>;
  readonly of: string;
}

export function VariantInput({ path, label, field, of }: VariantInputProps) {
  const value = useValueAt(path);
  const mark = Object.keys(field.variants).find((key) => isRecord(value) && value[key] !== undefined) ?? '';
  const fields = field.variants[mark] ?? {};
  const rename = (next: string) => {
    const made = newVariant(field.variants, next, namesIn(currentJson()));
    const kept = Object.keys(field.variants[next] ?? {}).filter((key) => key !== mark && isRecord(value) && key in value);
    const old = isRecord(value) ? value : {};
    setDraftPath(path, { ...made, ...Object.fromEntries(kept.map((key) => [key, old[key]])) }, `Kind of ${label}`);
  };
  return (
    <div className={styles.variant}>
      <Select
        label={`${label}: what it is`}
        value={mark}
        options={[
          ...(mark === '' ? [{ value: '', label: 'choose' }] : []),
          ...Object.keys(field.variants).map((key) => ({ value: key, label: variantWords(key) })),
        ]}
        onChange={rename}
      />
      {mark === '' ? null : <FieldForm key={mark} path={path} fields={fields} of={of} />}
    </div>
  );
}
