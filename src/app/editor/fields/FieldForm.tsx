/** The settings of one object, in declared order: the main ones at once, the others behind one row. */
import type { Field, Fields } from '../../../sim/index.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import type { Path } from '../path.ts';
import { isRecord } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { FieldRow } from './FieldRow.tsx';
import styles from './fields.module.css';

export interface FieldFormProps {
  /** Where the object stands. */
  readonly path: Path;
  readonly fields: Fields;
  readonly of: string;
  /** Keys to show at once; without them those that are required or set when the form opens. */
  readonly main?: readonly string[];
  /** Keys that have a control elsewhere. */
  readonly without?: readonly string[];
}

export function FieldForm({ path, fields, of, main, without = [] }: FieldFormProps) {
  const value = useValueAt(path);
  const isSet = (key: string) => isRecord(value) && value[key] !== undefined;
  const shown = Object.entries(fields).filter(([key]) => !without.includes(key));
  const isMain = ([key, field]: [string, Field]) => (main === undefined ? field.required === true || isSet(key) : main.includes(key));
  const first = shown.filter(isMain);
  const rest = shown.filter((entry) => !isMain(entry));
  const row = ([key, field]: [string, Field]) => <FieldRow key={key} path={[...path, key]} name={key} field={field} of={of} />;
  return (
    <div className={styles.form}>
      {first.map(row)}
      {rest.length === 0 ? null : first.length === 0 && rest.length <= 3 ? (
        rest.map(row)
      ) : (
        <Disclosure title="More settings" summary={String(rest.length)}>
          <div className={styles.form}>{rest.map(row)}</div>
        </Disclosure>
      )}
    </div>
  );
}
