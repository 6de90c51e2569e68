/** What invokes the functions. */
import { triggerByType, triggerFields, triggers } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentJson, editDraft, setDraftPath } from '../draftAccess.ts';
import { EntryCard } from '../fields/EntryCard.tsx';
import styles from '../fields/fields.module.css';
import { namesIn } from '../fields/references.ts';
import { setAt } from '../path.ts';
import { isRecord, itemsOf, textOr } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { freshName } from './freshName.ts';
import { retype } from './retype.ts';
import { type Kinds, TypedEntry } from './TypedEntry.tsx';

const kinds: Kinds = {
  mark: 'type',
  options: triggers.map(({ type, title, simulated }) => ({ value: type, label: simulated ? title : `${title} (not simulated yet)` })),
  fieldsOf: (type) => {
    const definition = triggerByType(type);
    return definition === null ? null : triggerFields(definition);
  },
};

export function TriggersSection() {
  const entries = itemsOf(useValueAt(['triggers']));
  const add = () => {
    const names = namesIn(currentJson());
    const id = freshName(
      'api',
      [...names.trigger, ...names.resource, ...names.function].map(({ name }) => name),
    );
    const entry = retype({ id }, 'type', 'api-gateway', kinds.fieldsOf('api-gateway') ?? {}, names);
    setDraftPath(['triggers', entries.length], entry, `Add trigger ${entries.length + 1}`);
  };
  return (
    <div className={styles.list}>
      {entries.map((entry, i) => {
        const type = isRecord(entry) ? textOr(entry.type, '') : '';
        const name = isRecord(entry) ? textOr(entry.id, `trigger ${i + 1}`) : `trigger ${i + 1}`;
        return (
          <EntryCard
            // biome-ignore lint/suspicious/noArrayIndexKey: the id may be edited here, the place stays.
            key={i}
            title={name}
            name={name}
            summary={triggerByType(type)?.title ?? type}
            onRemove={() => editDraft(`Remove ${name}`, (json) => setAt(json, ['triggers', i], undefined))}
          >
            <TypedEntry path={['triggers', i]} label={name} kinds={kinds} />
          </EntryCard>
        );
      })}
      <Button onClick={add}>Add a trigger</Button>
    </div>
  );
}
