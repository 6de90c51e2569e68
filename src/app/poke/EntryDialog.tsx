/** One entry of the timeline in a window of its own: what it does and when, to be changed, moved or removed. */
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { editApart, useIsInStep, useScenarioJson } from '../editor/draftAccess.ts';
import { ControlContext } from '../editor/fields/AnyControl.tsx';
import { Control } from '../editor/fields/Control.tsx';
import { entrySummary } from '../editor/fields/entrySummary.ts';
import { getAt, setAt } from '../editor/path.ts';
import { isRecord } from '../editor/record.ts';
import { TimelineEntryForm } from '../editor/sections/TimelineEntryForm.tsx';
import { editedEntryStore } from './editedEntry.ts';
import styles from './Poke.module.css';

export function EntryDialog({ onClose }: { readonly onClose: () => void }) {
  const place = useStore(editedEntryStore, (state) => state.place);
  const entry = getAt(useScenarioJson(), ['timeline', place]);
  const isInStep = useIsInStep();
  const words = isRecord(entry) ? entrySummary(entry) : '';
  const name = `timeline entry ${place + 1}`;
  return (
    <Dialog title={words === '' ? 'Timeline' : words} onClose={onClose}>
      {words === '' ? (
        <p>This entry is no longer there. Undo brings it back.</p>
      ) : (
        <fieldset className={styles.plain} disabled={!isInStep}>
          <legend className="visually-hidden">{name}</legend>
          <ControlContext value={Control}>
            <TimelineEntryForm path={['timeline', place]} name={name} />
          </ControlContext>
          <Button
            onClick={() => {
              onClose();
              editApart(`Remove ${name}`, (json) => setAt(json, ['timeline', place], undefined));
            }}
          >
            Remove
          </Button>
        </fieldset>
      )}
    </Dialog>
  );
}
