/** One declared setting: its name, the control for its kind, help and limits, what is wrong with it, and the way back to its default. */
import { useId } from 'react';
import type { Field } from '../../../sim/index.ts';
import { setDraftPath } from '../draftAccess.ts';
import { type Path, pathText } from '../path.ts';
import { useValueAt } from '../useValueAt.ts';
import { AnyControl } from './AnyControl.tsx';
import styles from './fields.module.css';
import { hasOwnLayout } from './hasOwnLayout.ts';
import { Limits } from './Limits.tsx';
import { Problems } from './Problems.tsx';
import { useShownPath } from './shownPaths.ts';
import { useProblemsAt } from './useProblemsAt.ts';
import { labelOf } from './words.ts';

export interface FieldRowProps {
  /** Where the value stands in the scenario. */
  readonly path: Path;
  readonly name: string;
  readonly field: Field;
  /** What the setting belongs to, for the name of the edit in undo. */
  readonly of: string;
}

export function FieldRow({ path, name, field, of }: FieldRowProps) {
  useShownPath(path);
  const id = useId();
  const value = useValueAt(path);
  const problems = useProblemsAt(path);
  const label = labelOf(name, field);
  const edit = of === '' ? label : `${label} of ${of}`;
  const describedBy = problems.length > 0 ? `${id}-problems ${id}-help` : `${id}-help`;
  const change = (next: unknown) => setDraftPath(path, next, edit);
  const isSet = value !== undefined && field.required !== true;
  const isBranch = ['group', 'list', 'map', 'variant', 'policy'].includes(field.kind);
  const about = <Limits id={`${id}-help`} field={field} />;
  const Name = hasOwnLayout(field) ? 'span' : 'label';
  return (
    <div className={styles.row} data-kind={field.kind} data-path={pathText(path)}>
      <div className={styles.head}>
        {field.kind === 'flag' ? <span /> : <Name {...(Name === 'label' ? { htmlFor: id } : { id: `${id}-name` })}>{label}</Name>}
        {isSet ? (
          <button type="button" className={styles.reset} aria-label={`Reset ${label}`} onClick={() => change(undefined)}>
            reset
          </button>
        ) : null}
      </div>
      {isBranch ? about : null}
      <AnyControl
        id={id}
        label={label}
        path={path}
        field={field}
        of={of}
        value={value}
        invalid={problems.some(({ severity }) => severity === 'error')}
        describedBy={describedBy}
        onChange={change}
      />
      <Problems id={`${id}-problems`} problems={problems} />
      {isBranch ? null : about}
    </div>
  );
}
