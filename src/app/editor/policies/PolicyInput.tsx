/** A policy document as a list of statements, with the hint of least privilege beside it. */
import type { Field } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { editApart } from '../draftAccess.ts';
import { EntryList } from '../fields/EntryList.tsx';
import styles from '../fields/fields.module.css';
import { getAt, type Path, setAt } from '../path.ts';
import { isRecord, itemsOf } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { PrivilegeHint } from './PrivilegeHint.tsx';
import { StatementForm } from './StatementForm.tsx';
import { newStatement, statementWords } from './statementFields.ts';

export interface PolicyInputProps {
  readonly path: Path;
  readonly label: string;
  readonly field: Extract<Field, { kind: 'policy' }>;
  readonly of: string;
}

export function PolicyInput({ path, label, field, of }: PolicyInputProps) {
  const policy = useValueAt(path);
  const kind = field.of ?? 'identity';
  const at = [...path, 'Statement'];
  const written = getAt(policy, ['Statement']);
  // IAM takes a single statement without a list around it.
  const items = isRecord(written) ? [written] : itemsOf(written);
  const nameOf = (place: number) => `${label} statement ${place + 1}`;
  const add = () =>
    editApart(`Add ${nameOf(items.length)} of ${of}`, (json) => {
      const base = isRecord(policy) ? json : setAt(json, path, { Version: '2012-10-17' });
      return setAt(base, at, [...items, newStatement(kind)]);
    });
  return (
    <div className={styles.list}>
      {policy === undefined ? <p className={styles.facts}>{absent[kind]}</p> : null}
      {isRecord(written) ? (
        <StatementForm path={at} name={nameOf(0)} kind={kind} />
      ) : (
        <EntryList
          path={at}
          items={items}
          nameOf={nameOf}
          titleOf={(place) => `${place + 1}`}
          summaryOf={(place) => statementWords(items[place])}
        >
          {(place) => <StatementForm path={[...at, place]} name={nameOf(place)} kind={kind} />}
        </EntryList>
      )}
      <div className={styles.adders}>
        <Button onClick={add}>Add a statement</Button>
        {policy === undefined ? null : (
          <Button onClick={() => editApart(`Remove ${label} of ${of}`, (json) => setAt(json, path, undefined))}>Remove the policy</Button>
        )}
      </div>
      <PrivilegeHint path={path} name={String(path[1] ?? '')} kind={kind} />
    </div>
  );
}

const absent = {
  identity: 'No role is written: every call is allowed.',
  resource: 'No policy is written: every trigger has been granted permission, as the console does.',
} as const;
