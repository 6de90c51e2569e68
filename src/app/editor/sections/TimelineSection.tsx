/** What happens at a time: faults, changed settings, extra requests, deployments, and more. New entries come at the moment shown. */
import { timelineKinds } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { currentJson, editApart, useScenarioJson } from '../draftAccess.ts';
import { EntryList } from '../fields/EntryList.tsx';
import { entrySummary } from '../fields/entrySummary.ts';
import styles from '../fields/fields.module.css';
import { variantWords } from '../fields/variantWords.ts';
import { getAt, setAt } from '../path.ts';
import { isRecord, itemsOf, textOr } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { atCursor } from './atCursor.ts';
import { missingFor, newTimelineEntry } from './newTimelineEntry.ts';
import { TimelineEntryForm } from './TimelineEntryForm.tsx';

export function TimelineSection() {
  const entries = itemsOf(useValueAt(['timeline']));
  const json = useScenarioJson();
  const add = (mark: string) => {
    const entry = newTimelineEntry(mark, currentJson());
    if (entry === null) return;
    const name = `Add ${nameOf(entries.length)}: ${variantWords(mark)}`;
    editApart(name, (before) => setAt(before, ['timeline', entries.length], { at: atCursor(), ...entry }));
  };
  return (
    <div className={styles.list}>
      <EntryList
        path={['timeline']}
        items={entries}
        nameOf={nameOf}
        titleOf={(place) => textOr(getAt(entries[place], ['at']), '?')}
        summaryOf={(place) => entrySummary({ ...(isRecord(entries[place]) ? entries[place] : {}), at: undefined })}
      >
        {(place) => <TimelineEntryForm path={['timeline', place]} name={nameOf(place)} />}
      </EntryList>
      <p className={styles.facts}>At the moment shown:</p>
      <div className={styles.adders}>
        {Object.keys(timelineKinds).map((mark) => {
          const isPossible = newTimelineEntry(mark, json) !== null;
          return (
            <Button key={mark} disabled={!isPossible} {...(isPossible ? {} : { title: missingFor(mark) })} onClick={() => add(mark)}>
              + {variantWords(mark)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

const nameOf = (place: number): string => `timeline entry ${place + 1}`;
