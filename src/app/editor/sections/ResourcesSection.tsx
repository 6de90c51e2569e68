/** What the functions call, and what sends them events. */
import { useState } from 'react';
import { resourceFields, serviceByType, services } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { currentJson, editApart } from '../draftAccess.ts';
import { EntryCard } from '../fields/EntryCard.tsx';
import styles from '../fields/fields.module.css';
import { takenIn } from '../fields/references.ts';
import { getAt, setAt } from '../path.ts';
import { entriesOf, textOr } from '../record.ts';
import { withoutPartAt } from '../structure/remove.ts';
import { useValueAt } from '../useValueAt.ts';
import { freshName } from './freshName.ts';
import { type Kinds, TypedEntry } from './TypedEntry.tsx';

const kinds: Kinds = {
  mark: 'type',
  options: services.map(({ type, title }) => ({ value: type, label: title })),
  fieldsOf: (type) => {
    const definition = serviceByType(type);
    return definition === null ? null : resourceFields(definition);
  },
  main: ['latency', 'errorRate'],
};

export function ResourcesSection() {
  const entries = entriesOf(useValueAt(['resources']));
  return (
    <div className={styles.list}>
      {entries.map(([name, resource]) => {
        const type = textOr(getAt(resource, ['type']), '');
        return (
          <EntryCard
            key={name}
            title={name}
            name={name}
            summary={serviceByType(type)?.title ?? type}
            onDuplicate={() =>
              editApart(`Duplicate ${name}`, (json) =>
                setAt(json, ['resources', freshName(name, takenIn(json))], getAt(json, ['resources', name])),
              )
            }
            onRemove={() => editApart(`Remove ${name}`, (json) => withoutPartAt(json, ['resources', name]))}
          >
            <TypedEntry path={['resources', name]} label={name} kinds={kinds} />
          </EntryCard>
        );
      })}
      <NewResource />
    </div>
  );
}

function NewResource() {
  const [type, setType] = useState(services[0]?.type ?? 's3');
  const [name, setName] = useState('');
  return (
    <form
      className={styles.adders}
      onSubmit={(event) => {
        event.preventDefault();
        const fresh = freshName(name.trim() || type, takenIn(currentJson()));
        editApart(`Add ${fresh}`, (json) => setAt(json, ['resources', fresh], { type }));
        setName('');
      }}
    >
      <Select label="Type of the new resource" value={type} options={kinds.options} onChange={setType} />
      <input
        className={styles.typed}
        aria-label="Name of the new resource"
        placeholder={type}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">Add</Button>
    </form>
  );
}
