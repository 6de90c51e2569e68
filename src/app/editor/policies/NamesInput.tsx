/** One or more actions or resources of a statement, typed with commas between them. */
import { useId } from 'react';
import { services } from '../../../sim/index.ts';
import { setDraftPath } from '../draftAccess.ts';
import styles from '../fields/fields.module.css';
import { useShownPath } from '../fields/shownPaths.ts';
import { Typed } from '../fields/Typed.tsx';
import type { Path } from '../path.ts';
import { useValueAt } from '../useValueAt.ts';
import { type NamesKey, namesOf, namesText, readNames } from './statementFields.ts';

export interface NamesInputProps {
  /** Where the statement stands. */
  readonly path: Path;
  readonly name: NamesKey;
  /** What the statement is called, for undo. */
  readonly of: string;
}

const actions: readonly string[] = [...new Set(services.flatMap((service) => service.actions.map(({ name }) => name)))];

export function NamesInput({ path, name, of }: NamesInputProps) {
  const at = [...path, name];
  useShownPath(at);
  const id = useId();
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <label htmlFor={id}>{name}</label>
      </div>
      <Typed
        id={id}
        shown={namesText(useValueAt(at))}
        means={(text) => namesText(readNames(text))}
        aria-describedby={`${id}-help`}
        list={name === 'Action' ? `${id}-list` : undefined}
        onType={(text) => setDraftPath(at, readNames(text), `${name} of ${of}`)}
      />
      {name === 'Action' ? (
        <datalist id={`${id}-list`}>
          {actions.map((action) => (
            <option key={action} value={action} />
          ))}
        </datalist>
      ) : null}
      <div className={styles.about}>
        <p id={`${id}-help`}>{namesOf[name]}</p>
      </div>
    </div>
  );
}
