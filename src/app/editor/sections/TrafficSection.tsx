/** When requests come, and to which door. */

import { inWords } from '../../../base/inWords.ts';
import { trafficPatterns } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { editApart } from '../draftAccess.ts';
import { EntryList } from '../fields/EntryList.tsx';
import { trafficWords } from '../fields/entrySummary.ts';
import styles from '../fields/fields.module.css';
import { namesIn } from '../fields/references.ts';
import { getAt, setAt } from '../path.ts';
import { isRecord, itemsOf, textOr } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { idOf, renamedCopy } from './renamedCopy.ts';
import { retype } from './retype.ts';
import { type Kinds, TypedEntry } from './TypedEntry.tsx';

const kinds: Kinds = {
  mark: 'pattern',
  options: Object.keys(trafficPatterns).map((pattern) => ({ value: pattern, label: inWords(pattern) })),
  fieldsOf: (pattern) => trafficPatterns[pattern] ?? null,
  main: [
    'to',
    'rate',
    'startRate',
    'endRate',
    'steps',
    'at',
    'count',
    'over',
    'mean',
    'amplitude',
    'period',
    'expression',
    'users',
    'thinkTime',
    'timestamps',
  ],
};

export function TrafficSection() {
  const entries = itemsOf(useValueAt(['traffic']));
  const nameOf = (place: number) => textOr(getAt(entries[place], ['id']), `Traffic ${place + 1}`);
  const add = () =>
    editApart(`Add traffic ${entries.length + 1}`, (json) => {
      const entry = retype({ pattern: 'poisson', rate: 1 }, 'pattern', 'poisson', kinds.fieldsOf('poisson') ?? {}, namesIn(json));
      return setAt(json, ['traffic', entries.length], entry);
    });
  return (
    <div className={styles.list}>
      <EntryList
        path={['traffic']}
        items={entries}
        nameOf={nameOf}
        titleOf={(place) => textOr(getAt(entries[place], ['to']), nameOf(place))}
        summaryOf={(place) => trafficWords(isRecord(entries[place]) ? entries[place] : {})}
        copyOf={(entry) => renamedCopy(entry, entries.map(idOf))}
      >
        {(place) => <TypedEntry path={['traffic', place]} label={nameOf(place)} kinds={kinds} />}
      </EntryList>
      <Button onClick={add}>Add traffic</Button>
    </div>
  );
}
