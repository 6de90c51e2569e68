/** Everything that can be done to the running system at the moment shown: each is an entry of the timeline, and the run is made again with it. */
import { formatClock } from '../../base/formatClock.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { cursor } from '../stores/cursor.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useRun } from '../stores/useRun.ts';
import { doPoke } from './doPoke.ts';
import styles from './Poke.module.css';
import { pokeGroups, pokesFor } from './pokes.ts';

export function PokeDialog({ onClose }: { readonly onClose: () => void }) {
  const json = useDraft((draft) => draft.json);
  const isJson = useDraft((draft) => draft.isJson);
  const horizon = useRun((state) => state.run?.trace.horizon ?? 0);
  // The moment at which the window was opened counts, however the run plays on.
  const time = cursor.get();
  const pokes = pokesFor(json, time);
  return (
    <Dialog title={`Do something at ${formatClock(time, horizon)}`} onClose={onClose}>
      <p>Each is an entry of the timeline: its flag above the run can be dragged, opened and removed, and undo takes it back.</p>
      {isJson ? null : <p role="alert">The text of the scenario is not valid JSON at the moment. Correct it first.</p>}
      {pokeGroups.map((group) => {
        const own = pokes.filter((poke) => poke.group === group);
        return own.length === 0 ? null : (
          <section key={group} className={styles.group}>
            <h3>{group}</h3>
            <ul>
              {own.map((poke) => (
                <li key={poke.label}>
                  <Button
                    disabled={!isJson}
                    onClick={() => {
                      onClose();
                      doPoke(poke);
                    }}
                  >
                    {poke.label}
                  </Button>
                  <span>{poke.effect}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}
