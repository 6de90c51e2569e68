/** When requests come, and to which door. */

import { inWords } from '../../../base/inWords.ts';
import { trafficPatterns } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentJson, editDraft, setDraftPath } from '../draftAccess.ts';
import { EntryCard } from '../fields/EntryCard.tsx';
import { trafficWords } from '../fields/entrySummary.ts';
import styles from '../fields/fields.module.css';
import { namesIn } from '../fields/references.ts';
import { setAt } from '../path.ts';
import { isRecord, itemsOf, textOr } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
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
  const add = () => {
    const entry = retype({ pattern: 'poisson', rate: 1 }, 'pattern', 'poisson', kinds.fieldsOf('poisson') ?? {}, namesIn(currentJson()));
    setDraftPath(['traffic', entries.length], entry, `Add traffic ${entries.length + 1}`);
  };
  return (
    <div className={styles.list}>
      {entries.map((entry, i) => {
        const name = isRecord(entry) ? textOr(entry.id, `Traffic ${i + 1}`) : `Traffic ${i + 1}`;
        return (
          <EntryCard
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place.
            key={i}
            title={isRecord(entry) ? textOr(entry.to, name) : name}
            name={name}
            summary={isRecord(entry) ? trafficWords(entry) : ''}
            onRemove={() => editDraft(`Remove ${name}`, (json) => setAt(json, ['traffic', i], undefined))}
          >
            <TypedEntry path={['traffic', i]} label={name} kinds={kinds} />
          </EntryCard>
        );
      })}
      <Button onClick={add}>Add traffic</Button>
    </div>
  );
}
