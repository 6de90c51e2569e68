/** What happens at a time: faults, changed settings, extra requests, deployments, and more. New entries come at the moment shown. */
import { timelineKinds } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { cursor } from '../../stores/cursor.ts';
import { currentJson, editDraft, setDraftPath, useScenarioJson } from '../draftAccess.ts';
import { EntryCard } from '../fields/EntryCard.tsx';
import { entrySummary } from '../fields/entrySummary.ts';
import styles from '../fields/fields.module.css';
import { useShownPath } from '../fields/shownPaths.ts';
import { VariantInput } from '../fields/VariantInput.tsx';
import { variantWords } from '../fields/variantWords.ts';
import { type Path, setAt } from '../path.ts';
import { writeDuration } from '../quantity.ts';
import { isRecord, itemsOf, textOr } from '../record.ts';
import { useValueAt } from '../useValueAt.ts';
import { missingFor, newTimelineEntry } from './newTimelineEntry.ts';

export function TimelineSection() {
  const entries = itemsOf(useValueAt(['timeline']));
  const json = useScenarioJson();
  const add = (mark: string) => {
    const entry = newTimelineEntry(mark, currentJson());
    if (entry === null) return;
    setDraftPath(['timeline', entries.length], { at: atCursor(), ...entry }, `Add ${entries.length + 1}: ${variantWords(mark)}`);
  };
  return (
    <div className={styles.list}>
      {entries.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place.
        <Entry key={i} place={i} entry={entry} />
      ))}
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

function Entry({ place, entry }: { readonly place: number; readonly entry: unknown }) {
  const path: Path = ['timeline', place];
  const name = `timeline entry ${place + 1}`;
  return (
    <EntryCard
      title={isRecord(entry) ? textOr(entry.at, '?') : '?'}
      name={name}
      summary={isRecord(entry) ? entrySummary({ ...entry, at: undefined }) : ''}
      onRemove={() => editDraft(`Remove ${name}`, (json) => setAt(json, path, undefined))}
    >
      <EntryForm path={path} name={name} />
    </EntryCard>
  );
}

function EntryForm({ path, name }: { readonly path: Path; readonly name: string }) {
  useShownPath(path);
  return (
    <div className={styles.variant}>
      <VariantInput path={path} label={name} field={{ kind: 'variant', help: '', variants: timelineKinds }} of={name} />
      <Button onClick={() => setDraftPath([...path, 'at'], atCursor(), `Time of ${name}`)}>Move to the moment shown</Button>
    </div>
  );
}

function atCursor(): string {
  return writeDuration(Math.floor(cursor.get()));
}
