/** One statement of a policy: whom, what, on what, and when. */
import { FieldForm } from '../fields/FieldForm.tsx';
import styles from '../fields/fields.module.css';
import type { Path } from '../path.ts';
import { isRecord } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { NamesInput } from './NamesInput.tsx';
import { principalFields, statementFields } from './statementFields.ts';

export interface StatementFormProps {
  readonly path: Path;
  readonly name: string;
  readonly kind: 'identity' | 'resource';
}

export function StatementForm({ path, name, kind }: StatementFormProps) {
  const statement = useValueAt(path);
  const has = (key: string) => isRecord(statement) && statement[key] !== undefined;
  const fields = kind === 'resource' ? { ...statementFields, ...principalFields } : statementFields;
  return (
    <div className={styles.form}>
      <NamesInput path={path} name={has('NotAction') ? 'NotAction' : 'Action'} of={name} />
      <NamesInput path={path} name={has('NotResource') ? 'NotResource' : 'Resource'} of={name} />
      <FieldForm path={path} fields={fields} of={name} main={kind === 'resource' ? ['Effect', 'Principal'] : ['Effect']} />
    </div>
  );
}
