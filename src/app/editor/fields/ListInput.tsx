/** A list: add, remove, copy, put into another order, and edit each entry where it stands. */
import type { Field, ListField } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentJson, editApart, setDraftPath } from '../draftAccess.ts';
import { type Path, setAt } from '../path.ts';
import { itemsOf } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { AnyControl } from './AnyControl.tsx';
import { EntryList } from './EntryList.tsx';
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
  const items = itemsOf(useValueAt(path) ?? field.default);
  const nameOf = (place: number) => `${label} ${place + 1}`;
  const add = (entry: unknown) => editApart(`Add ${nameOf(items.length)}`, (json) => setAt(json, path, [...items, entry]));
  return (
    <div className={styles.list}>
      <EntryList
        path={path}
        items={items}
        nameOf={nameOf}
        titleOf={(place) => `${place + 1}`}
        summaryOf={(place) => entrySummary(items[place])}
      >
        {(place) => <Item path={[...path, place]} label={nameOf(place)} field={field.item} of={of} />}
      </EntryList>
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
