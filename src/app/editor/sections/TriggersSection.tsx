/** What invokes the functions. */
import { triggerByType, triggerFields, triggers } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { editApart } from '../draftAccess.ts';
import { EntryList } from '../fields/EntryList.tsx';
import styles from '../fields/fields.module.css';
import { namesIn, takenIn } from '../fields/references.ts';
import { getAt, setAt } from '../path.ts';
import { itemsOf, textOr } from '../record.ts';
import { withoutPartAt } from '../structure/remove.ts';
import { useValueAt } from '../useValueAt.ts';
import { freshName } from './freshName.ts';
import { renamedCopy } from './renamedCopy.ts';
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
  const nameOf = (place: number) => textOr(getAt(entries[place], ['id']), `trigger ${place + 1}`);
  const add = () =>
    editApart(`Add trigger ${entries.length + 1}`, (json) => {
      const names = namesIn(json);
      const entry = retype({ id: freshName('api', takenIn(json)) }, 'type', 'api-gateway', kinds.fieldsOf('api-gateway') ?? {}, names);
      return setAt(json, ['triggers', entries.length], entry);
    });
  return (
    <div className={styles.list}>
      <EntryList
        path={['triggers']}
        items={entries}
        nameOf={nameOf}
        titleOf={nameOf}
        summaryOf={(place) => {
          const type = textOr(getAt(entries[place], ['type']), '');
          return triggerByType(type)?.title ?? type;
        }}
        copyOf={(entry, json) => renamedCopy(entry, takenIn(json))}
        without={(json, place) => withoutPartAt(json, ['triggers', place])}
      >
        {(place) => <TypedEntry path={['triggers', place]} label={nameOf(place)} kinds={kinds} />}
      </EntryList>
      <Button onClick={add}>Add a trigger</Button>
    </div>
  );
}
