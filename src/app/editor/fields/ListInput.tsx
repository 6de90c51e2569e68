/** A list: add, remove, move up and down, and edit each entry where it stands. */
import type { Field, ListField } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentJson, editDraft, setDraftPath } from '../draftAccess.ts';
import { moveAt, type Path, setAt } from '../path.ts';
import { itemsOf } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { AnyControl } from './AnyControl.tsx';
import { EntryCard } from './EntryCard.tsx';
import { entrySummary } from './entrySummary.ts';
import styles from './fields.module.css';
import { newValueOf, newVariant } from './newValue.ts';
import { namesIn } from './references.ts';
import { variantWords } from './variantWords.ts';

export interface ListInputProps {
  readonly path: Path;
  readonly label: string;
  readonly field: ListField;
  readonly of: string;
}

export function ListInput({ path, label, field, of }: ListInputProps) {
  const value = useValueAt(path);
  const items = itemsOf(value ?? field.default);
  const write = (name: string, edit: (json: unknown) => unknown) =>
    editDraft(`${name} of ${label}`, (json) => edit(value === undefined ? setAt(json, path, items) : json));
  const add = (entry: unknown) => setDraftPath(path, [...items, entry], `Add ${items.length + 1} to ${label}`);
  return (
    <div className={styles.list}>
      <ol>
        {items.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place.
          <li key={i}>
            <EntryCard
              title={`${i + 1}`}
              summary={entrySummary(item)}
              name={`${label} ${i + 1}`}
              canMoveUp={i > 0}
              canMoveDown={i < items.length - 1}
              onMove={(by) => write('Order', (json) => moveAt(json, path, i, i + by))}
              onRemove={() => write(`Remove ${i + 1}`, (json) => setAt(json, [...path, i], undefined))}
            >
              <Item path={[...path, i]} label={`${label} ${i + 1}`} field={field.item} of={of} />
            </EntryCard>
          </li>
        ))}
      </ol>
      <AddButtons item={field.item} label={label} onAdd={add} />
    </div>
  );
}

function Item({ path, label, field, of }: { readonly path: Path; readonly label: string; readonly field: Field; readonly of: string }) {
  const value = useValueAt(path);
  return (
    <AnyControl
      id={`item-${path.join('-')}`}
      label={label}
      path={path}
      field={field}
      of={of}
      value={value}
      invalid={false}
      describedBy={undefined}
      bare
      onChange={(next) => setDraftPath(path, next ?? '', label)}
    />
  );
}

function AddButtons({ item, label, onAdd }: { readonly item: Field; readonly label: string; readonly onAdd: (entry: unknown) => void }) {
  if (item.kind !== 'variant') {
    return (
      <Button onClick={() => onAdd(newValueOf(item, namesIn(currentJson())))} aria-label={`Add to ${label}`}>
        Add
      </Button>
    );
  }
  return (
    <div className={styles.adders}>
      {Object.keys(item.variants).map((mark) => (
        <Button
          key={mark}
          onClick={() => onAdd(newVariant(item.variants, mark, namesIn(currentJson())))}
          aria-label={`Add to ${label}: ${variantWords(mark)}`}
        >
          + {variantWords(mark)}
        </Button>
      ))}
    </div>
  );
}
