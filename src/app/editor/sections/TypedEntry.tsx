/** An entry whose settings depend on what type it is: the type, and that type's settings. */
import type { Fields } from '../../../sim/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { currentJson, setDraftPath } from '../draftAccess.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import styles from '../fields/fields.module.css';
import { Problems } from '../fields/Problems.tsx';
import { namesIn } from '../fields/references.ts';
import { useShownPath } from '../fields/shownPaths.ts';
import { useProblemsAt } from '../fields/useProblemsAt.ts';
import { getAt, type Path } from '../path.ts';
import { textOr } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { retype } from './retype.ts';

/** How the types of one section are called and what each of them declares. */
export interface Kinds {
  /** The key that says which: `type` or `pattern`. */
  readonly mark: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Null for a type that is not known. */
  readonly fieldsOf: (kind: string) => Fields | null;
  /** Settings to show at once; without it those that are required or set. */
  readonly main?: readonly string[];
}

export function TypedEntry({ path, label, kinds }: { readonly path: Path; readonly label: string; readonly kinds: Kinds }) {
  const at = [...path, kinds.mark];
  useShownPath(at);
  useShownPath(path);
  const kind = textOr(useValueAt(at), '');
  const problems = [...useProblemsAt(at), ...useProblemsAt(path)];
  const fields = kinds.fieldsOf(kind);
  const isKnown = kinds.options.some(({ value }) => value === kind);
  const id = `${path.join('-')}-problems`;
  const change = (next: string) => {
    const json = currentJson();
    setDraftPath(path, retype(getAt(json, path), kinds.mark, next, kinds.fieldsOf(next) ?? {}, namesIn(json)), `${kinds.mark} of ${label}`);
  };
  return (
    <div className={styles.variant}>
      <Select
        label={`${label}: ${kinds.mark}`}
        value={kind}
        options={[...(isKnown ? [] : [{ value: kind, label: kind || 'choose' }]), ...kinds.options]}
        onChange={change}
      />
      <Problems id={id} problems={problems} />
      {fields === null ? null : (
        <FieldForm key={kind} path={path} fields={fields} of={label} without={[kinds.mark]} {...(kinds.main && { main: kinds.main })} />
      )}
    </div>
  );
}
