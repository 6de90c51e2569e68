/** Named values: each with its name, a control, and a way to remove it; a box for the name of a new one. */
import { useState } from 'react';
import type { Field } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentJson, editApart, setDraftPath } from '../draftAccess.ts';
import { getAt, type Path, resolvePath, setAt } from '../path.ts';
import { entriesOf } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { AnyControl } from './AnyControl.tsx';
import { EntryCard } from './EntryCard.tsx';
import { entrySummary } from './entrySummary.ts';
import styles from './fields.module.css';
import { newValueOf } from './newValue.ts';
import { namesIn } from './references.ts';

export interface MapInputProps {
  readonly path: Path;
  readonly label: string;
  readonly field: Extract<Field, { kind: 'map' }>;
  readonly of: string;
}

export function MapInput({ path, label, field, of }: MapInputProps) {
  const entries = entriesOf(useValueAt(path));
  const [name, setName] = useState('');
  const isNew = name.trim() !== '' && !entries.some(([key]) => key === name.trim());
  return (
    <div className={styles.list}>
      {entries.map(([key, value]) => (
        <EntryCard
          key={key}
          title={key}
          name={key}
          summary={entrySummary(value)}
          onRemove={() => editApart(`Remove ${key} of ${label}`, (json) => setAt(json, [...path, key], undefined))}
        >
          <AnyControl
            id={`item-${[...path, key].join('-')}`}
            label={key}
            path={[...path, key]}
            field={field.item}
            of={of}
            value={value}
            invalid={false}
            describedBy={undefined}
            bare
            onChange={(next) => setDraftPath([...path, key], next ?? '', `${key} of ${label}`)}
          />
        </EntryCard>
      ))}
      <form
        className={styles.adders}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isNew) return;
          editApart(`Add ${name.trim()} to ${label}`, (json) => setAt(json, [...path, name.trim()], firstValue(field.item, name.trim())));
          setName('');
        }}
      >
        <input
          className={styles.typed}
          aria-label={`New name in ${label}`}
          placeholder="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!isNew}>
          Add
        </Button>
      </form>
    </div>
  );
}

/** A value by path, as a timeline's `set` has it, starts as what the scenario says there now. */
function firstValue(item: Field, name: string): unknown {
  const json = currentJson();
  return item.kind === 'json' ? (getAt(json, resolvePath(json, name)) ?? 1) : newValueOf(item, namesIn(json));
}
